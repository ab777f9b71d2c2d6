import type { PageFacts } from '../../contracts/facts.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import type { RuleVerdict } from './explain.ts';
import { explainAid, type PageExplanation } from './explain-page.ts';
import { dayWords, environmentHere, environmentWords, listed, pageKind } from './explain-words.ts';
import type { UrlRefusal } from './web-url.ts';

/** What people call things, by id. Who has no name is spoken of in general words. */
type Names = { aids?: ReadonlyMap<OpaqueId, string>; teams?: ReadonlyMap<OpaqueId, string> };

export type SentenceFrame = {
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

const REFUSALS: Record<UrlRefusal, string> = {
  too_long: "This page's address is too long to be matched.",
  not_a_url: 'This is not the address of a page.',
  not_a_web_page: 'Aids are for web pages only, and this is none.',
};

const ROLES: Record<NonNullable<Rule['roles']>[number], string> = {
  learner: 'learners',
  lead: 'learning leads',
  ops: 'operations managers',
  sme: 'subject experts',
  analyst: 'analysts',
  admin: 'admins',
};

function teamWords({ rule, frame }: Scene): string {
  const names = (rule.teams ?? []).map((team) => frame.names?.teams?.get(team));
  const known = names.filter((name) => name !== undefined);
  if (known.length === 0) return 'is for another team';
  if (known.length < names.length) return `is for the ${known.join(', the ')} and other teams`;
  return `is for the ${listed(known)} ${known.length === 1 ? 'team' : 'teams'}`;
}

const otherPages = ({ facts }: Scene) =>
  facts ? `is not for ${pageKind(facts)}` : 'is for other pages of this site';

/** What stands in the way of an aid, to go behind its name. */
const REASONS: Record<Reason, (scene: Scene) => string> = {
  disabled: () => 'is switched off for this page',
  team: teamWords,
  role: ({ rule }) => `is for ${listed((rule.roles ?? []).map((role) => ROLES[role]))}`,
  not_yet: ({ rule, frame }) => `starts on ${dayWords(rule.from ?? '', frame.now, frame.timeZone)}`,
  over: ({ rule, frame }) => `ended on ${dayWords(rule.until ?? '', frame.now, frame.timeZone)}`,
  environment: ({ rule, facts }) => {
    const wanted = listed((rule.environments ?? []).map(environmentWords), 'or');
    return `is for ${wanted}, this is ${environmentHere(facts?.environment ?? '')}`;
  },
  scheme: () => 'is for another site',
  host: () => 'is for another site',
  path: otherPages,
  query: otherPages,
  hash: otherPages,
  page_type: otherPages,
  excluded: () => 'is for pages like this, and this one is an exception',
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

function shownWords({ facts, testedUrl }: Explained, rule: Rule | undefined): string {
  if (facts) return `this is ${pageKind(facts)}`;
  const isByHost = rule?.match.some(({ host }) => host !== undefined);
  return isByHost
    ? `this is a page of ${new URL(testedUrl).host}`
    : 'its rule is for pages like this on every site';
}

/** Whether a failing rule says anything about this page: the page itself, or nearly, is one that it is for. */
function speaksOfPage(verdict: Failing): boolean {
  return verdict.pageMatches === true || verdict.because.reason === 'excluded';
}

function aidSentence(explanation: Explained, frame: SentenceFrame, aid: OpaqueId): string {
  const { rules: verdicts, shown, elsewhere } = explainAid(explanation, frame.rules, aid);
  const ruleOf = (id: OpaqueId | undefined) => frame.rules.find((rule) => rule.id === id);
  if (shown) return `Shown because ${shownWords(explanation, ruleOf(verdicts[0]?.rule))}.`;
  const failing = nearest(verdicts);
  const rule = ruleOf(failing?.rule);
  if (failing && rule) {
    const scene = { ...explanation, rule, frame };
    // A rule for another team may be for another page as well: then the page is what anybody can do something about.
    const words = nearness(failing) < 0 ? otherPages(scene) : REASONS[failing.because.reason](scene);
    return `Not shown: this aid ${words}.`;
  }
  if (verdicts.length > 0) return 'Not shown: its rule cannot be read here.';
  return elsewhere > 0
    ? 'Not shown: this aid is for another site.'
    : 'Not shown: no rule speaks of this aid.';
}

function pageSentence(explanation: Explained, frame: SentenceFrame): string {
  const [best] = explanation.rules;
  const ruleOf = (id: OpaqueId) => frame.rules.find((rule) => rule.id === id);
  if (best?.verdict === 'matches') return `Shown because ${shownWords(explanation, ruleOf(best.rule))}.`;
  const failing = nearest(explanation.rules);
  const rule = failing && ruleOf(failing.rule);
  if (!failing || !rule || !speaksOfPage(failing)) return 'No rule speaks of this page.';
  const title = frame.names?.aids?.get(rule.aids[0] ?? '');
  const what = title === undefined ? 'the aid for this page' : `“${title}”`;
  return `Nothing shown: ${what} ${REASONS[failing.because.reason]({ ...explanation, rule, frame })}.`;
}

/**
 * Says in one sentence, for people who know nothing of rules, why an aid or anything at all is shown on a page or
 * why not: "Shown because this is a Zendesk ticket.", "Not shown: this aid is for the Returns team."
 */
export function explainSentence(explanation: PageExplanation, frame: SentenceFrame): string {
  if (!explanation.ok) return REFUSALS[explanation.reason];
  return frame.aid === undefined
    ? pageSentence(explanation, frame)
    : aidSentence(explanation, frame, frame.aid);
}
