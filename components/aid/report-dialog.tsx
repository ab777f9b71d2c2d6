import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Aid } from '../../lib/contracts/aid.ts';
import type { ErrorKind, Severity } from '../../lib/contracts/event.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { REPORT_WORDS_MAX, reportProblem } from '../../lib/domain/content/report-problem.ts';
import type { Perform } from '../../lib/queries/use-aid-run.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './report-dialog.module.css';

const KINDS: readonly ErrorKind[] = ['slip', 'aid_wrong', 'system'];
const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high'];

type Props = {
  /** Title of the step or aid that it is about. */
  about: string;
  /** The named contact for this aid. */
  escalateTo: string | undefined;
  /** Absent: the aid as a whole. */
  step: OpaqueId | undefined;
  performOnce: Perform<Aid>;
  onSent(): void;
  onClose(): void;
};

/** Says what went wrong, and hands it on where that is needed. What happened is all that must be said: it sends. */
export function ReportDialog({ about, escalateTo, step, performOnce, onSent, onClose }: Props) {
  const [severity, setSeverity] = useState<Severity>('medium');
  const [words, setWords] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  // Behind the dialog's own effect, which opens it and takes the focus to its first button.
  useEffect(() => first.current?.focus(), []);
  const sender = (kind: ErrorKind, escalate: boolean) => (event: MouseEvent) => {
    performOnce((run, frame, newEventId) =>
      reportProblem(run, frame, { step, kind, severity, words, escalate }, newEventId),
    );
    onSent();
    // Closing it in order gives the focus back to where it came from.
    event.currentTarget.closest('dialog')?.close();
  };
  return (
    <Dialog title={i18n.t('aid.report.title')} onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.about}>{about}</p>
        <p>{i18n.t('aid.report.lead')}</p>
        <ul className={styles.kinds}>
          {KINDS.map((kind, index) => (
            <li key={kind} className={styles.kind}>
              <button
                type="button"
                className={styles.send}
                ref={index === 0 ? first : undefined}
                onClick={sender(kind, false)}
              >
                <span className={styles.name}>{i18n.t(`aid.report.kind.${kind}`)}</span>
                <span className={styles.hint}>{i18n.t(`aid.report.kind.${kind}Hint`)}</span>
              </button>
              {escalateTo !== undefined && (
                <Button
                  aria-label={i18n.t('aid.report.escalateKind', { kind: i18n.t(`aid.report.kind.${kind}`) })}
                  onClick={sender(kind, true)}
                >
                  {i18n.t('aid.report.escalate')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {escalateTo !== undefined && (
          <p className={styles.hint}>{i18n.t('aid.report.escalateTo', { contact: escalateTo })}</p>
        )}
        <details>
          <summary className={styles.more}>{i18n.t('aid.report.more')}</summary>
          <div className={styles.form}>
            <Choices
              legend={i18n.t('aid.report.severity')}
              layout="row"
              choices={SEVERITIES.map((value) => ({ value, label: i18n.t(`aid.report.${value}`) }))}
              value={severity}
              onChange={(chosen) => setSeverity(chosen)}
            />
            <TextArea
              label={i18n.t('aid.report.words')}
              hint={i18n.t('aid.report.wordsHint')}
              autoComplete="off"
              value={words}
              maxLength={REPORT_WORDS_MAX}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          </div>
        </details>
      </div>
    </Dialog>
  );
}
