import { type ReactNode, useState } from 'react';
import type { Aid, AidKind } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { checklistProgress } from '../../lib/domain/content/checklist-run.ts';
import { useAct } from '../../lib/queries/use-act.ts';
import { type AidWork, useAidRun, useAidWork } from '../../lib/queries/use-aid-run.ts';
import { type Reported, useReports } from '../../lib/queries/use-reports.ts';
import { later } from '../ui/later.tsx';
import { AfterReport } from './after-report.tsx';
import { AidCard } from './aid-card.tsx';
import { ChecklistView } from './checklist.tsx';
import { ReferenceView } from './reference.tsx';

const DecisionView = later(async () => (await import('./decision.tsx')).DecisionView);
const SnippetView = later(async () => (await import('./snippet.tsx')).SnippetView);
const ReportDialog = later(async () => (await import('./report-dialog.tsx')).ReportDialog);
const NotSaved = later(async () => (await import('./not-saved.tsx')).NotSaved);

type Of<K extends AidKind> = Extract<Aid, { kind: K }>;

type Scene<A extends Aid> = {
  on: { aid: A; rule: OpaqueId | undefined; recordKey: string };
  run: AidRun | undefined;
  reported: Reported;
  work: AidWork;
  expect: ReturnType<typeof useAidRun>['expect'];
  act(done: Promise<unknown>): void;
  onReport(step: OpaqueId | undefined): void;
};

const BODIES: { [K in AidKind]: (scene: Scene<Of<K>>) => ReactNode } = {
  checklist: ({ on, work, expect, act, ...rest }) => (
    <ChecklistView
      aid={on.aid}
      {...rest}
      onTick={(step) => act(expect(work.foresee(on, step, 'tick'), work.tick(on, step)))}
      onUntick={(step) => act(expect(work.foresee(on, step, 'untick'), work.untick(on, step)))}
      onComplete={() => act(work.complete(on))}
      onStartOver={() => act(work.startOver(on))}
    />
  ),
  decision: ({ on, run, work, act, onReport }) => (
    <DecisionView
      aid={on.aid}
      run={run}
      onBranch={(node, option) => act(work.branch(on, node, option))}
      onComplete={() => act(work.complete(on))}
      onReport={onReport}
    />
  ),
  snippet: ({ on, work, act, onReport }) => (
    <SnippetView aid={on.aid} onCopied={() => act(work.copied(on))} onReport={onReport} />
  ),
  reference: ({ on, onReport }) => <ReferenceView aid={on.aid} onReport={onReport} />,
};

type Props = {
  /** One from the library has no rule. */
  item: { aid: Aid; rule: OpaqueId | undefined; unverified: boolean };
  /** `''` where there is no record. */
  recordKey: string;
  initiallyOpen: boolean;
  /** An outcome sends on to another aid. */
  onOpenAid(aid: OpaqueId): void;
  /** What stands below the aid. */
  children?: ReactNode;
};

/** One aid on one record: its state from this device, and what a person does with it. */
export function AidItem({ item, recordKey, initiallyOpen, children }: Props) {
  const { aid, rule, unverified } = item;
  const on = { aid, rule, recordKey };
  const { loaded, run, expect } = useAidRun(aid.id, recordKey);
  const work = useAidWork();
  const { failed, act } = useAct();
  const { reported, report } = useReports(on);
  const [reporting, setReporting] = useState<{ step: OpaqueId | undefined }>();
  const body = BODIES[aid.kind] as (scene: Scene<Aid>) => ReactNode;
  return (
    <AidCard
      aid={aid}
      unverified={unverified}
      status={statusOf(aid, run)}
      done={run?.completedAt !== undefined}
      initiallyOpen={initiallyOpen}
    >
      {failed && <NotSaved />}
      {loaded && body({ on, run, reported, work, expect, act, onReport: (step) => setReporting({ step }) })}
      <AfterReport reported={reported} contact={aid.escalateTo} />
      {children}
      {reporting && (
        <ReportDialog
          about={titleOf(aid, reporting.step)}
          escalateTo={aid.escalateTo}
          onClose={() => setReporting(undefined)}
          onReport={(form, options) => {
            act(report({ ...form, step: reporting.step }, options));
            setReporting(undefined);
          }}
        />
      )}
    </AidCard>
  );
}

function titleOf(aid: Aid, step: OpaqueId | undefined): string {
  const steps: Record<AidKind, { id: OpaqueId; title: string }[]> = {
    checklist: aid.kind === 'checklist' ? aid.steps : [],
    decision: aid.kind === 'decision' ? aid.nodes.map(({ id, prompt }) => ({ id, title: prompt })) : [],
    snippet: [],
    reference: [],
  };
  return steps[aid.kind].find(({ id }) => id === step)?.title ?? aid.title;
}

function statusOf(aid: Aid, run: AidRun | undefined): string | undefined {
  if (run?.completedAt !== undefined) return 'completed';
  if (aid.kind !== 'checklist') return undefined;
  const { done, total } = checklistProgress(aid, run);
  return `${done} of ${total} steps`;
}
