import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import type { Aid } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { useFirstLook, useMarkAid } from '../../lib/queries/use-aid-marks.ts';
import { useAidRun } from '../../lib/queries/use-aid-run.ts';
import { later } from '../ui/later.tsx';
import { AidBody } from './aid-body.tsx';
import { AidCard } from './aid-card.tsx';
import { aidStatus, stepTitle } from './aid-words.ts';

const ReportDialog = later(async () => (await import('./report-dialog.tsx')).ReportDialog);
const ReportNotice = later(async () => (await import('./report-notice.tsx')).ReportNotice);
const NotSaved = later(async () => (await import('./not-saved.tsx')).NotSaved);

type Props = {
  /** One from the library has no rule. */
  item: { aid: Aid; rule: OpaqueId | undefined; unverified: boolean };
  /** `''` where there is no record. */
  recordKey: string;
  initiallyOpen: boolean;
  /** Of those in a group one is open at a time. */
  group?: string | undefined;
  /** An outcome sends on to another aid. */
  onOpenAid(aid: OpaqueId): void;
  /** More marks on its head. */
  marks?: ReactNode;
  /** What stands below the aid. */
  children?: ReactNode;
};

/** One aid on one record: its state from this device, and what a person does with it. */
export function AidItem({ item, recordKey, initiallyOpen, group, onOpenAid, marks, children }: Props) {
  const { aid, rule, unverified } = item;
  const { loaded, run, failed, perform, performOnce } = useAidRun({ aid, rule, recordKey });
  const [open, setOpen] = useState(initiallyOpen);
  const isFirstLook = useFirstLook(aid, open);
  const { opened } = useMarkAid();
  const [reporting, setReporting] = useState<{ step: OpaqueId | undefined }>();
  const [said, setSaid] = useState<'said' | 'withdrawn'>();
  const last = run?.reports.at(-1);
  const notice = run && last && (
    <ReportNotice
      run={run}
      last={last}
      contact={aid.escalateTo}
      perform={perform}
      onWithdrawn={() => setSaid('withdrawn')}
    />
  );
  const besideStep = aid.kind === 'checklist' && stepTitle(aid, last?.step) !== undefined;
  return (
    <AidCard
      aid={aid}
      unverified={unverified}
      status={aidStatus(aid, run)}
      done={run?.completedAt !== undefined}
      marks={marks}
      open={open}
      group={group}
      isFirstLook={isFirstLook}
      onToggle={(isOpen) => {
        setOpen(isOpen);
        if (isOpen && !open) opened(aid.id).catch(() => undefined);
      }}
    >
      {failed && <NotSaved />}
      {loaded && isFirstLook !== undefined && (
        <AidBody
          aid={aid}
          run={run}
          perform={perform}
          performOnce={performOnce}
          notice={besideStep ? { step: last?.step, words: notice } : undefined}
          onReport={(step) => setReporting({ step })}
          onOpenAid={onOpenAid}
        />
      )}
      {!besideStep && notice}
      <p className="visually-hidden" role="status">
        {said && i18n.t(`aid.report.${said}`)}
      </p>
      {children}
      {reporting && (
        <ReportDialog
          about={stepTitle(aid, reporting.step) ?? aid.title}
          escalateTo={aid.escalateTo}
          onClose={() => setReporting(undefined)}
          step={reporting.step}
          performOnce={performOnce}
          onSent={() => setSaid('said')}
        />
      )}
    </AidCard>
  );
}
