import { useCallback, useState } from 'react';
import type { RuleList } from '../../contracts/rule-admin.ts';
import {
  type RuleChange as Change,
  type SkippedChange as Skipped,
  undoing,
  type WriteOutcome,
  writeRules,
} from '../../usecases/studio/write-rules.ts';
import { useServices, useSession } from '../services.ts';
import { useSync } from '../use-sync.ts';
import { useRuleAdmin } from './use-rule-admin.ts';
import { useRuleListCache } from './use-rule-list.ts';

export type RuleChange = Change;
export type SkippedChange = Skipped;

export type BulkVerb = 'turnedOn' | 'turnedOff' | 'removed' | 'imported';

/** What was done. */
export type BulkDone = { verb: BulkVerb; outcome: WriteOutcome; undone: boolean };

/** Changing many rules at once: shown at once, taken back where it did not come about, and undone on demand. */
export function useBulkChanges() {
  const admin = useRuleAdmin();
  const { account } = useSession();
  const { clock } = useServices();
  const cache = useRuleListCache();
  const { soon } = useSync();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<BulkDone>();

  const forget = useCallback(() => setDone(undefined), []);

  const write = async (changes: readonly RuleChange[]): Promise<WriteOutcome> => {
    setBusy(true);
    await cache.hold();
    const stamp = { changedAt: clock.now().toISOString(), changedBy: account.actor };
    const before = cache.read();
    cache.change((list) =>
      changed(
        list,
        changes.map((change) => ({ change })),
        stamp,
      ),
    );
    const outcome = await writeRules(admin, changes);
    // What did not come about is as it was, and what did has its new version, even if nothing can be read just now.
    if (before) cache.change(() => changed(before, outcome.saved, stamp));
    setBusy(false);
    cache.readAgain();
    soon();
    return outcome;
  };
  const run = async (verb: BulkVerb, changes: readonly RuleChange[]) => {
    setDone(undefined);
    setDone({ verb, outcome: await write(changes), undone: false });
  };
  const undo = async () => {
    if (!done) return;
    setDone({ ...done, outcome: await write(undoing(done.outcome)), undone: true });
  };
  return { busy, done, run, undo, forget };
}

type Applied = { change: RuleChange; version?: number };

/** The list with the changes in it. A version is absent as long as it is not known. */
function changed(
  list: RuleList,
  changes: readonly Applied[],
  stamp: { changedAt: string; changedBy: string },
): RuleList {
  const byId = new Map(changes.map((applied) => [applied.change.id, applied]));
  const present = new Set(list.rules.map(({ id }) => id));
  const kept = list.rules.flatMap((listed) => {
    const applied = byId.get(listed.id);
    if (!applied) return [listed];
    const { change, version = listed.version } = applied;
    return change.after ? [{ ...listed, ...stamp, rule: change.after, version }] : [];
  });
  const added = changes.flatMap(({ change: { id, before, after }, version = before?.version ?? 1 }) =>
    after && !present.has(id) ? [{ id, rule: after, version, ...stamp, lastShownAt: null, shown: 0 }] : [],
  );
  return { ...list, rules: [...kept, ...added] };
}
