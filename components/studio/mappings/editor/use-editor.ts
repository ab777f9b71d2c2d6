import { useDeferredValue, useMemo, useReducer, useState } from 'react';
import type { Rule } from '../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { readAddress } from '../../../../lib/domain/matching/editing/address.ts';
import { isQuick } from '../../../../lib/domain/matching/editing/quick-patterns.ts';
import { draftOf, type RuleDraft, ruleOf } from '../../../../lib/domain/matching/editing/rule-draft.ts';
import { identityOf, sameValue } from '../../../../lib/domain/matching/editing/same-value.ts';
import {
  changeTo,
  type Undoable,
  undoableFrom,
  undone,
} from '../../../../lib/domain/matching/editing/undo.ts';
import { checkRuleNow } from '../../../../lib/domain/matching/guard.ts';
import { useServices } from '../../../../lib/queries/services.ts';
import { useEndpointCheck } from '../../../../lib/queries/studio/editor-check.ts';
import type { AnyRefusal } from '../refusal-words.ts';
import { draftName } from './words/draft-name.ts';
import { NEW_WORK, type Work, withAddress, workOn } from './work.ts';

export type EditorStart = {
  list: RuleList;
  initial?: { rule: Rule; version: number } | undefined;
  url?: string | undefined;
};

export type Editor = {
  list: RuleList;
  work: Work;
  draft: RuleDraft;
  /** Address of the page at hand, where it is one. */
  page: string | undefined;
  /** The name that the mapping has, given or made from what it does. */
  name: string;
  /** The draft as a rule, or what it lacks. */
  reading: ReturnType<typeof ruleOf>;
  /** The rule to try on pages; absent while it cannot be, or may take too long. */
  probe: Rule | undefined;
  /** The guard is still asked whether the rule may be tried. */
  analysing: boolean;
  refusals: readonly AnyRefusal[];
  /** Something was changed since it was opened. */
  dirty: boolean;
  canUndo: boolean;
  undo(): void;
  /** @param what names what is being typed in */
  edit(how: (work: Work) => Work, what?: string): void;
  change(patch: Partial<RuleDraft>, what?: string): void;
  /** What the endpoint said against the rule as it is now. */
  refuse(refusals: readonly AnyRefusal[]): void;
};

type Action = { how: (work: Work) => Work; what: string | undefined } | 'undo';

function reduce(state: Undoable<Work>, action: Action): Undoable<Work> {
  return action === 'undo' ? undone(state) : changeTo(state, action.how(state.now), action.what);
}

function start({ initial, url }: EditorStart): Undoable<Work> {
  if (initial) return undoableFrom(workOn(draftOf(initial.rule)));
  return undoableFrom(url === undefined ? NEW_WORK : withAddress(NEW_WORK, url));
}

/** The same thing said by this device and by the endpoint is said once. */
function eachOnce(refusals: readonly AnyRefusal[]): AnyRefusal[] {
  const keyed = refusals.map((refusal): [string, AnyRefusal] => {
    const { reason, field, index, part } = refusal;
    return [identityOf({ reason, field, index, part }), refusal];
  });
  return [...new Map(keyed).values()];
}

/** What the pages of a draft can be tried with: any aid, where none is chosen yet. */
function probeOf(draft: RuleDraft, list: RuleList, naming: { id: string; name: string }): Rule | undefined {
  const aids = draft.aids.length > 0 ? draft.aids : list.aids.slice(0, 1).map(({ id }) => id);
  const reading = ruleOf({ ...draft, aids }, naming);
  return reading.ok ? reading.rule : undefined;
}

/** All that the editor knows and can do, save saving. */
export function useEditor(given: EditorStart): Editor & { id: string } {
  const { list, initial } = given;
  const { clock } = useServices();
  const [id] = useState(() => initial?.rule.id ?? clock.newId());
  const [state, act] = useReducer(reduce, given, start);
  const [first] = useState(state.now.draft);
  const [refused, setRefused] = useState<{ rule: string; refusals: readonly AnyRefusal[] }>();
  const work = state.now;
  const { draft } = work;

  const name = draft.name?.trim() || draftName(draft, list);
  const candidate = useMemo(() => probeOf(draft, list, { id, name }), [draft, list, id, name]);
  const check = useEndpointCheck(candidate);
  const refusals = useMemo(() => {
    if (!candidate) return [];
    const known = {
      aids: new Set(list.aids.map(({ id: aid }) => aid)),
      teams: new Set(list.teams.map(({ id: team }) => team)),
    };
    const here = checkRuleNow(candidate, { allowedHosts: list.allowedHosts, known });
    const there = refused?.rule === identityOf(candidate) ? refused.refusals : [];
    return eachOnce([...here, ...(check.refusals ?? []), ...there]);
  }, [candidate, list, check.refusals, refused]);

  const hangs = refusals.some(({ reason }) => reason === 'backtracks');
  const mayTry = candidate !== undefined && !hangs && (isQuick(candidate) || check.refusals !== undefined);
  const probe = mayTry ? candidate : undefined;
  const read = readAddress(work.address);
  const edit = (how: (now: Work) => Work, what?: string) => act({ how, what });
  return {
    id,
    list,
    work,
    draft,
    page: read.ok ? read.url : undefined,
    name,
    reading: useMemo(() => ruleOf(draft, { id, name }), [draft, id, name]),
    probe: useDeferredValue(probe),
    analysing: candidate !== undefined && !mayTry && check.checking,
    refusals,
    dirty: !sameValue(first, draft),
    canUndo: state.past.length > 0,
    undo: () => act('undo'),
    edit,
    change: (patch, what) => edit((now) => ({ ...now, draft: { ...now.draft, ...patch } }), what),
    refuse: (said) => candidate && setRefused({ rule: identityOf(candidate), refusals: said }),
  };
}
