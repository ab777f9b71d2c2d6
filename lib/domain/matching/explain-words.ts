import type { PageFacts, PageView } from '../../contracts/facts.ts';
import { describePage } from './describe-page.ts';

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], last = 'and'): string {
  const [end = '', ...rest] = words.toReversed();
  return rest.length > 0 ? `${rest.reverse().join(', ')} ${last} ${end}` : end;
}

function withArticle(words: string): string {
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

const KINDS: Record<PageView, (app: string, object: string) => string> = {
  record: (app, object) => withArticle(`${app} ${object || 'record'}`),
  list: (app, object) => (object ? `the ${app} ${object} list` : withArticle(`${app} list`)),
  new: (app, object) => `a new ${app} ${object || 'record'}`,
  edit: (app, object) => `${withArticle(`${app} ${object || 'record'}`)} being edited`,
  related: (app, object) => `what belongs to ${withArticle(`${app} ${object || 'record'}`)}`,
  setup: (app) => `the ${app} setup`,
  search: (app) => `the ${app} search`,
  other: (app) => withArticle(`${app} page`),
};

/** What a page is, to go behind "this is": `a Zendesk ticket`, `an Intercom conversation`. */
export function pageKind(facts: PageFacts): string {
  const { app, object = '', view } = describePage(facts);
  return KINDS[view](app, object);
}

/** What an environment of a rule is called, to go behind "is for": `production`, `the sandbox uat`. */
export function environmentWords(environment: string): string {
  const [kind = '', name] = environment.toLowerCase().split(':', 2);
  if (name !== undefined) return `the sandbox ${name}`;
  return { sandbox: 'sandboxes', dev: 'development' }[kind] ?? kind;
}

/** What the environment of a page is called, to go behind "this is". */
export function environmentHere(environment: string): string {
  const [kind = '', name] = environment.split(':', 2);
  if (name !== undefined) return `a sandbox (${name})`;
  return { dev: 'a development instance', '': 'no environment that is known' }[kind] ?? kind;
}

/** `1 December`, with the year where it is another one than now. */
export function dayWords(instant: string, now: Date, timeZone: string | undefined): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const format = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat('en-GB', { ...options, ...zone }).format(date);
  const date = new Date(instant);
  const day = format({ day: 'numeric', month: 'long' }, date);
  const year = format({ year: 'numeric' }, date);
  return year === format({ year: 'numeric' }, now) ? day : `${day} ${year}`;
}
