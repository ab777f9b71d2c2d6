import { setImmediate as nextTurn } from 'node:timers/promises';
import { type RuleList, ruleListSchema } from '../../lib/contracts/rule-admin.ts';
import { DAY_MS, dayOf } from '../clock.ts';
import type { LiveRule, ShownCount } from '../store/rule-store.ts';
import type { WorkspaceStore } from '../store/store.ts';

/** For as many days, today among them, the list tells what was shown. */
const SHOWN_DAYS = 30;
/** Aids read in one turn of the event loop: a body may have some hundred kilobytes. */
const AIDS_PAGE = 200;

const listedAidSchema = ruleListSchema.shape.aids.def.element;

/** Rules as they lie in the store, unparsed, with what else the mappings page shows. */
export type ListedRules = Omit<RuleList, 'rules'> & { rules: (LiveRule & Partial<ShownCount>)[] };

/** The first UTC day of what the list counts. */
export function firstShownDay(now: Date): string {
  return dayOf(new Date(now.getTime() - (SHOWN_DAYS - 1) * DAY_MS));
}

/** Those of a kind that this version knows. */
async function listAids(workspace: WorkspaceStore): Promise<RuleList['aids']> {
  const aids: RuleList['aids'] = [];
  let after = '';
  while (true) {
    const page = await workspace.bodies('aid', { after, limit: AIDS_PAGE });
    for (const { body } of page) {
      const aid = listedAidSchema.safeParse(JSON.parse(body));
      if (aid.success) aids.push(aid.data);
    }
    const last = page.at(-1);
    if (!last || page.length < AIDS_PAGE) return aids;
    after = last.id;
    await nextTurn();
  }
}

/** All that the mappings page shows. */
export async function listRules(workspace: WorkspaceStore, now: Date): Promise<ListedRules> {
  const shown = await workspace.rules.shownSince(firstShownDay(now));
  const rules = await workspace.rules.list();
  return {
    rules: rules.map((rule) => ({ ...rule, ...shown.get(rule.id) })),
    aids: await listAids(workspace),
    teams: await workspace.teams(),
    allowedHosts: await workspace.allowedHosts(),
  };
}
