import type { PageFacts, PageView } from '../../contracts/facts.ts';
import { describePage } from './describe-page.ts';
import type { ExplainCatalogue } from './explain-catalogue.ts';

/** `a`, `a and b`, `a, b and c`. */
export function listed(
  { locale }: ExplainCatalogue,
  words: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(locale, { type }).format(words);
}

/** English tells vowels apart; other languages say the same of both. */
function withArticle({ say }: ExplainCatalogue, words: string): string {
  return say(/^[aeiou]/i.test(words) ? 'an' : 'a', [words]);
}

type Kind = (words: ExplainCatalogue, app: string, object: string) => string;

const one: Kind = (words, app, object) =>
  withArticle(words, words.say('kind_record', [app, object || words.say('noun')]));

const KINDS: Record<PageView, Kind> = {
  record: one,
  list: (words, app, object) =>
    object ? words.say('kind_list_of', [app, object]) : withArticle(words, words.say('kind_list', [app])),
  new: ({ say }, app, object) => say('kind_new', [app, object || say('noun')]),
  edit: (words, app, object) => words.say('kind_edit', [one(words, app, object)]),
  related: (words, app, object) => words.say('kind_related', [one(words, app, object)]),
  setup: ({ say }, app) => say('kind_setup', [app]),
  search: ({ say }, app) => say('kind_search', [app]),
  other: (words, app) => withArticle(words, words.say('kind_other', [app])),
};

/** What a page is, to go behind "this is": `a Zendesk ticket`, `an Intercom conversation`. */
export function pageKind(words: ExplainCatalogue, facts: PageFacts): string {
  const { app, object, view } = describePage(facts);
  return KINDS[view](words, app, object === undefined ? '' : words.objectName(object));
}

const FOR = { production: 'for_production', sandbox: 'for_sandbox', dev: 'for_dev' } as const;

const HERE = {
  production: 'here_production',
  sandbox: 'here_sandbox',
  dev: 'here_dev',
  '': 'here_unknown',
} as const;

const isIn = <K extends string>(table: Record<K, unknown>, key: string): key is K =>
  Object.hasOwn(table, key);

/** What an environment of a rule is called, to go behind "is for": `production`, `the sandbox uat`. */
export function environmentWords({ say }: ExplainCatalogue, environment: string): string {
  const [kind = '', name] = environment.toLowerCase().split(':', 2);
  if (name !== undefined) return say('for_named_sandbox', [name]);
  return isIn(FOR, kind) ? say(FOR[kind]) : kind;
}

/** What the environment of a page is called, to go behind "this is". */
export function environmentHere({ say }: ExplainCatalogue, environment: string): string {
  const [kind = '', name] = environment.split(':', 2);
  if (name !== undefined) return say('here_named_sandbox', [name]);
  return isIn(HERE, kind) ? say(HERE[kind]) : kind;
}

/** `1 December`, with the year where it is another one than now. */
export function dayWords(
  { locale }: ExplainCatalogue,
  instant: string,
  now: Date,
  timeZone: string | undefined,
): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const format = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(locale, { ...options, ...zone }).format(date);
  const date = new Date(instant);
  const isThisYear = format({ year: 'numeric' }, date) === format({ year: 'numeric' }, now);
  return format({ day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) }, date);
}
