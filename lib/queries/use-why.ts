import { useMemo } from 'react';
import type { OpaqueId } from '../contracts/ids.ts';
import type { Rule } from '../contracts/rule.ts';
import { explainAid, explainPage } from '../domain/matching/explain-page.ts';
import { explainSentence } from '../domain/matching/explain-sentence.ts';
import { verdictWords } from '../domain/matching/explain-verdict.ts';
import type { Viewer } from '../domain/matching/matcher.ts';
import type { AidHeader } from '../usecases/ports/content-store.ts';
import { EXPLAIN_WORDS } from './explain-words.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

type Known = { rules: Rule[]; library: AidHeader[] };

/** What became of one rule, ready to read. */
type ConsideredRule = { id: OpaqueId; name: string; words: string };

function explained(
  { rules, library }: Known,
  url: string,
  viewer: Viewer,
  team: [OpaqueId, string],
  aid?: OpaqueId,
) {
  const explanation = explainPage(rules, url, viewer);
  const names = { aids: new Map(library.map(({ id, title }) => [id, title])), teams: new Map([team]) };
  const about = aid === undefined ? {} : { aid };
  const sentence = explainSentence(explanation, {
    words: EXPLAIN_WORDS,
    rules,
    now: viewer.now,
    names,
    ...about,
  });
  if (!explanation.ok) return { sentence, facts: undefined, considered: [], elsewhere: 0 };
  const { rules: verdicts, elsewhere } =
    aid === undefined ? explanation : explainAid(explanation, rules, aid);
  const nameOf = (id: OpaqueId) => rules.find((rule) => rule.id === id)?.name ?? id;
  const considered = verdicts.map((verdict): ConsideredRule => {
    return {
      id: verdict.rule,
      name: nameOf(verdict.rule),
      words: verdictWords(verdict, EXPLAIN_WORDS, nameOf),
    };
  });
  return { sentence, facts: explanation.facts, considered, elsewhere };
}

/**
 * Why an aid is shown on a page, or why nothing is; `undefined` until the rules are read. They are read whole, and
 * only for this.
 *
 * @param aid absent: the page is asked about
 */
export function useWhy(url: string, aid: OpaqueId | undefined) {
  const { account, content } = useSession();
  const { clock } = useServices();
  const known = valueIn(
    useLive(`why ${account.workspace.id}`, async () => {
      const [rules, library] = await Promise.all([content.rules(), content.library()]);
      return { rules, library };
    }),
  );
  return useMemo(() => {
    const { team, roles } = account;
    const viewer = { team: team.id, roles, now: clock.now() };
    return known && explained(known, url, viewer, [team.id, team.name], aid);
  }, [known, url, aid, account, clock]);
}
