import { i18n } from '#i18n';
import type { Pattern } from '../../../../../lib/contracts/rule.ts';
import { patternSkeleton, VARIABLE, WILDCARD } from '../../../../../lib/domain/matching/pattern-skeleton.ts';

const GAP = '…';

function readable(pattern: string): string {
  return patternSkeleton(pattern).replaceAll(VARIABLE, GAP).replaceAll(WILDCARD, GAP);
}

/**
 * A pattern as an address with its open places left out: `….zendesk.com/agent/tickets/…`.
 *
 * @returns for people who know no patterns: expressions, tests of single keys and letter case are not told
 */
export function addressWords({ host, path, query = [], hash = [] }: Pattern): string {
  const keys = query.length > 0 ? `?${query.map(({ key }) => key).join('&')}` : '';
  const hashText = typeof hash === 'string' ? `#${readable(hash)}` : hash.length > 0 ? `#${GAP}` : '';
  const site = host === undefined ? i18n.t('studioWords.anySite') : readable(host);
  return `${site}${path === undefined ? '' : readable(path)}${keys}${hashText}`;
}

/** `A`, `A and B`, `A and 3 more`. */
function few(words: readonly string[]): string {
  const [first = '', second = ''] = words;
  if (words.length < 2) return first;
  return words.length === 2
    ? i18n.t('studioWords.name.both', [first, second])
    : i18n.t('studioWords.name.more', [first, words.length - 1]);
}

/**
 * Names a rule by what it does: `Refund handling on Zendesk ticket`.
 *
 * @param aids titles of what it shows
 * @param places where, in words
 */
export function nameOf({ aids, places }: { aids: readonly string[]; places: readonly string[] }): string {
  const [what, where] = [few(aids), few(places)];
  if (what === '') return where || i18n.t('studioWords.name.none');
  return where === '' ? what : i18n.t('studioWords.name.on', [what, where]);
}
