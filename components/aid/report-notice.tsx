import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { Aid } from '../../lib/contracts/aid.ts';
import type { AidRun, Report } from '../../lib/domain/content/aid-run.ts';
import { withdrawReport } from '../../lib/domain/content/report-problem.ts';
import type { Perform } from '../../lib/queries/use-aid-run.ts';
import { useUndoable } from '../../lib/queries/use-reports.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './report-notice.module.css';

type Props = {
  run: AidRun;
  last: Report;
  contact: string | undefined;
  perform: Perform<Aid>;
  onWithdrawn(): void;
};

/**
 * Says that a report is kept and takes it back on demand, as long as it can be; afterwards, whom it was escalated to.
 */
export function ReportNotice({ run, last, contact, perform, onWithdrawn }: Props) {
  const isUndoable = useUndoable(last);
  const { id } = last;
  const undo = useRef<() => void>(() => undefined);
  undo.current = () => {
    perform((current, frame) => withdrawReport(current, frame, id));
    onWithdrawn();
  };
  const cameFrom = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each report is made from somewhere
  useEffect(() => {
    cameFrom.current = document.activeElement;
  }, [id]);
  useEffect(() => {
    if (!isUndoable) return;
    const undoByKey = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const isTyping = event.target instanceof Element && event.target.matches('input[type=text], textarea');
      if (!isUndo || isTyping) return;
      event.preventDefault();
      undo.current();
    };
    document.addEventListener('keydown', undoByKey);
    return () => document.removeEventListener('keydown', undoByKey);
  }, [isUndoable]);
  const isEscalated = isUndoable ? last.escalated : run.reports.some(({ escalated }) => escalated);
  if (!isUndoable && !isEscalated) return null;
  return (
    <div className={styles.notice}>
      <Icon name="check" size={18} />
      <p>{isEscalated ? <Escalated contact={contact} /> : i18n.t('aid.report.kept')}</p>
      {isUndoable && (
        <Button
          aria-keyshortcuts="Control+Z"
          onClick={() => {
            if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
            undo.current();
          }}
        >
          {i18n.t('aid.report.undo')}
        </Button>
      )}
    </div>
  );
}

function Escalated({ contact }: { contact: string | undefined }) {
  if (contact === undefined) return i18n.t('aid.report.escalatedToNobody');
  return (
    <>
      {i18n.t('aid.report.escalatedTo')} <strong>{contact}</strong>
    </>
  );
}
