import { samplePattern } from '../example-urls/sample-pattern.ts';
import { packOf } from '../packs/all-packs.ts';
import type { Page } from '../read-page.ts';
import { idPieces, siblingOf } from './id-shape.ts';
import type { Template, TemplatePart } from './template.ts';

/** A key of a query that tells pages apart, with its value: a blank where it names one record of many. */
export type ChosenKey = { key: string; value: TemplatePart };

type UrlChange = (url: URL) => void;

/** Asks the page's pack whether a change of the address leads elsewhere. */
export type PackKnowledge = {
  /** To a page of the same kind, in the same account. */
  keepsKind(change: UrlChange): boolean;
  /** To the same record, seen in the same way. */
  keepsRecord(change: UrlChange): boolean;
};

/** Who came from where, sessions, searches, sorting and paging: never what page it is. */
const NOISE =
  /^(utm_.*|_.*|[gf]bclid|msclkid|gclid|mc_[ce]id|ref|referrer|referer|source|src|from|via|ws|backgroundcontext|q|s|query|search.*|term|keywords?|text|filter.*|sort.*|order(by|_by|dir)?|dir|direction|page_?(size|no|num|number)|per_?page|limit|offset|start|count|size|width|height|cb|rnd|rand|nonce|state|code|token|.*_token|auth.*|s?sid|.*session.*|phpsessid|ts|time.*|t|v|ver|version|lang|language|locale|hl|return.*|redirect.*|next|continue|back|callback|url|uri|name|title|subject|body|message|e?mail|user_?name|phone)$/i;

/** Keys whose word chooses the page where the path is the same for all: `index.php?page=orders`. */
const CHOOSES_PAGE =
  /^(page|p|view|tab|module|mod|action|act|do|op|cmd|task|option|controller|route|r|screen|section|area|mode|type|pagetype|etn|entity|table|object|form|app|menu|panel|step|layout|template)$/i;

const NAMES_RECORD =
  /^(id|key|uuid|guid|oid|pk|nr|no|num|number)$|[_-](id|key|no|nr)$|[a-z](Id|ID|Key|No|Nr)$|^(sys_id|rid|tid|cid)$/;

const WORD = /^[A-Za-z][A-Za-z0-9_./:-]{0,60}$/;

/** A key or a value that is longer is no part of a rule. */
const MAX_KEY = 200;
const MAX_VALUE = 500;
const MAX_KEYS = 20;

function firstValues(query: URLSearchParams): [key: string, value: string][] {
  const pairs = new Map<string, string>();
  for (const [key, value] of query) if (!pairs.has(key)) pairs.set(key, value);
  return [...pairs].filter(
    ([key, value]) => key.length > 0 && key.length <= MAX_KEY && value.length <= MAX_VALUE,
  );
}

/** The keys without which the page's pack would take it for another page. */
export function keysThatChoose(page: Page, { keepsKind, keepsRecord }: PackKnowledge): ChosenKey[] {
  const chosen: ChosenKey[] = [];
  for (const [key, text] of firstValues(page.url.searchParams)) {
    if (keepsRecord(({ searchParams }) => searchParams.delete(key))) continue;
    const pieces = idPieces(text);
    const siblings = [1, 2].map(
      (step): UrlChange =>
        ({ searchParams }) =>
          searchParams.set(key, siblingOf(text, step)),
    );
    chosen.push({ key, value: pieces && siblings.every(keepsKind) ? { text, pieces } : { text } });
  }
  return chosen.slice(0, MAX_KEYS);
}

/** The keys that the page does not have, and that would make another page of it: a new record has no id yet. */
export function keysThatMustBeAbsent({ known, url }: Page, { keepsKind }: PackKnowledge): string[] {
  const rows = packOf(known?.facts.app ?? '')?.pages ?? [];
  const tests = rows
    .flatMap((row) => Object.entries(row.query ?? {}))
    .filter(([key]) => !url.searchParams.has(key));
  const changing = tests.filter(([key, text]) =>
    samplePattern('search', text).some(
      (value) => !keepsKind(({ searchParams }) => searchParams.set(key, value)),
    ),
  );
  return [...new Set(changing.map(([key]) => key))];
}

/**
 * The keys of an unknown page that seem to choose it, by their names and the shapes of their values: ids always,
 * words where the path does not tell pages apart already. Never free text.
 */
export function keysThatSeemToChoose(
  query: URLSearchParams,
  { pathTellsApart }: { pathTellsApart: boolean },
): ChosenKey[] {
  const value = (key: string, text: string): TemplatePart | undefined => {
    if (NOISE.test(key)) return undefined;
    const pieces = idPieces(text);
    if (pieces?.every((piece) => piece === 'anything')) return undefined;
    const isPaging = CHOOSES_PAGE.test(key) && /^\d+$/.test(text);
    if (pieces && (NAMES_RECORD.test(key) || !(pathTellsApart || isPaging))) return { text, pieces };
    const saysPage = CHOOSES_PAGE.test(key) || NAMES_RECORD.test(key);
    return !pieces && !pathTellsApart && saysPage && WORD.test(text) ? { text } : undefined;
  };
  return firstValues(query)
    .flatMap(([key, text]) => {
      const chosen = value(key, text);
      return chosen ? [{ key, value: chosen }] : [];
    })
    .slice(0, MAX_KEYS);
}

/** The value of a key as a template of its own. */
export function valueTemplate({ value }: ChosenKey): Template {
  return [value];
}
