import type { PageFacts } from '../../contracts/facts.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import type { RuleVerdict } from './explain.ts';
import type { ExplainCatalogue } from './explain-catalogue.ts';
import { explainAid, type PageExplanation } from './explain-page.ts';
import { dayWords, environmentHere, environmentWords, listed, pageKind } from './explain-words.ts';

/** What people call things, by id. Who has no name is spoken of in general words. */
type Names = { aids?: ReadonlyMap<OpaqueId, string>; teams?: ReadonlyMap<OpaqueId, string> };

export type SentenceFrame = {
  words: ExplainCatalogue;
  /** Those that were explained. */
  rules: readonly Rule[];
  now: Date;
  /** The aid that is asked about; absent: the page is. */
  aid?: OpaqueId;
  names?: Names;
  /** IANA name; absent: that of this device. */
  timeZone?: string;
};

type Failing = Extract<RuleVerdict, { verdict: 'fails' }>;
type Reason = Failing['because']['reason'];
type Scene = { rule: Rule; facts: PageFacts | undefined; testedUrl: string; frame: SentenceFrame };
type Says = (scene: Scene) => string;

const teamWords: Says = ({ rule, frame }) => {
  const { say } = frame.words;
  const names = (rule.teams ?? []).map((team) => frame.names?.teams?.get(team));
  const known = names.filter((name) => name !== undefined);
  if (known.length === 0) return say('reason_another_team');
  if (known.length < names.length) return say('reason_teams_and_others', [known.join(', ')]);
  return say(known.length === 1 ? 'reason_team' : 'reason_teams', [listed(frame.words, known)]);
};

const otherPages: Says = ({ facts, frame: { words } }) =>
  facts ? words.say('reason_another_kind', [pageKind(words, facts)]) : words.say('reason_other_pages');

const anotherSite: Says = ({ frame }) => frame.words.say('reason_another_site');

const day = ({ words, now, timeZone }: SentenceFrame, instant = '') =>
  dayWords(words, instant, now, timeZone);

/** What stands in the way of an aid, to go behind its name. */
const REASONS: Record<Reason, Says> = {
  disabled: ({ frame }) => frame.words.say('reason_disabled'),
  team: teamWords,
  role: ({ rule, frame: { words } }) => {
    const roles = (rule.roles ?? []).map((role) => words.say(`role_${role}`));
    return words.say('reason_roles', [listed(words, roles)]);
  },
  not_yet: ({ rule, frame }) => frame.words.say('reason_not_yet', [day(frame, rule.from)]),
  over: ({ rule, frame }) => frame.words.say('reason_over', [day(frame, rule.until)]),
  environment: ({ rule, facts, frame: { words } }) => {
    const wanted = (rule.environments ?? []).map((each) => environmentWords(words, each));
    const here = environmentHere(words, facts?.environment ?? '');
    return words.say('reason_environment', [listed(words, wanted, 'disjunction'), here]);
  },
  scheme: anotherSite,
  host: anotherSite,
  path: otherPages,
  query: otherPages,
  hash: otherPages,
  page_type: otherPages,
  excluded: ({ frame }) => frame.words.say('reason_excluded'),
};

/** How near a rule came to the page, by what failed. */
const NEARNESS: readonly Reason[] = ['scheme', 'host', 'page_type', 'path', 'query', 'hash', 'excluded'];

function nearness({ because, pageMatches }: Failing): number {
  return pageMatches ? NEARNESS.length : NEARNESS.indexOf(because.reason);
}

/** Of all rules that failed, the one that was nearest. */
function nearest(verdicts: readonly RuleVerdict[]): Failing | undefined {
  return verdicts
    .filter((verdict) => verdict.verdict === 'fails')
    .toSorted((a, b) => nearness(b) - nearness(a))[0];
}

type Explained = Extract<PageExplanation, { ok: true }>;

function shownSentence({ facts, testedUrl }: Explained, rule: Rule | undefined, words: ExplainCatalogue) {
  if (facts) return words.say('shown_known', [pageKind(words, facts)]);
  const isByHost = rule?.match.some(({ host }) => host !== undefined);
  return isByHost ? words.say('shown_host', [new URL(testedUrl).host]) : words.say('shown_everywhere');
}

/** Whether a failing rule says anything about this page: the page itself, or nearly, is one that it is for. */
function speaksOfPage(verdict: Failing): boolean {
  return verdict.pageMatches === true || verdict.because.reason === 'excluded';
}

function aidSentence(explanation: Explained, frame: SentenceFrame, aid: OpaqueId): string {
  const { rules: verdicts, shown, elsewhere } = explainAid(explanation, frame.rules, aid);
  const ruleOf = (id: OpaqueId | undefined) => frame.rules.find((rule) => rule.id === id);
  const { say } = frame.words;
  if (shown) return shownSentence(explanation, ruleOf(verdicts[0]?.rule), frame.words);
  const failing = nearest(verdicts);
  const rule = ruleOf(failing?.rule);
  if (failing && rule) {
    const scene = { ...explanation, rule, frame };
    // A rule for another team may be for another page as well: then the page is what anybody can do something about.
    const reason = nearness(failing) < 0 ? otherPages(scene) : REASONS[failing.because.reason](scene);
    return say('aid_not_shown', [reason]);
  }
  if (verdicts.length > 0) return say('aid_unreadable');
  return say(elsewhere > 0 ? 'aid_elsewhere' : 'aid_without_rule');
}

function pageSentence(explanation: Explained, frame: SentenceFrame): string {
  const [best] = explanation.rules;
  const ruleOf = (id: OpaqueId) => frame.rules.find((rule) => rule.id === id);
  const { say } = frame.words;
  if (best?.verdict === 'matches') return shownSentence(explanation, ruleOf(best.rule), frame.words);
  const failing = nearest(explanation.rules);
  const rule = failing && ruleOf(failing.rule);
  if (!failing || !rule || !speaksOfPage(failing)) return say('page_without_rule');
  const title = frame.names?.aids?.get(rule.aids[0] ?? '');
  const what = title === undefined ? say('the_aid') : say('quoted', [title]);
  return say('nothing_shown', [what, REASONS[failing.because.reason]({ ...explanation, rule, frame })]);
}

/**
 * Says in one sentence, for people who know nothing of rules, why an aid or anything at all is shown on a page or
 * why not: "Shown because this is a Zendesk ticket.", "Not shown: this aid is for the Returns team."
 */
export function explainSentence(explanation: PageExplanation, frame: SentenceFrame): string {
  if (!explanation.ok) return frame.words.say(`refused_${explanation.reason}`);
  return frame.aid === undefined
    ? pageSentence(explanation, frame)
    : aidSentence(explanation, frame, frame.aid);
}
