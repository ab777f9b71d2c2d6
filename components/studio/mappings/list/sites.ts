import { i18n } from '#i18n';
import type { Rule } from '../../../../lib/contracts/rule.ts';
import { ALL_PACKS, packOf } from '../../../../lib/domain/matching/packs/all-packs.ts';
import { patternSkeleton, VARIABLE, WILDCARD } from '../../../../lib/domain/matching/pattern-skeleton.ts';

const ANY_SITE = i18n.t('studioList.anySite');

/** What follows the last wildcard or variable of a host pattern, at most its last two labels. */
function domainOf(host: string): string {
  const skeleton = patternSkeleton(host).toLowerCase();
  const literal =
    skeleton
      .split(VARIABLE)
      .flatMap((part) => part.split(WILDCARD))
      .at(-1) ?? '';
  return literal.split('.').filter(Boolean).slice(-2).join('.');
}

const APPS = new Map(ALL_PACKS.flatMap(({ name, hosts }) => hosts.map(({ host }) => [domainOf(host), name])));

function siteOfHost(host: string | undefined): string {
  const domain = domainOf(host ?? '*');
  return domain === '' ? ANY_SITE : (APPS.get(domain) ?? domain);
}

/** The apps that a rule is for, by name, or the domains where no app is known there; each once. */
export function sitesOf({ match, pageTypes }: Rule): string[] {
  const apps = pageTypes.map((type) => type.split('/', 1)[0] ?? '').map((app) => packOf(app)?.name ?? app);
  return [...new Set([...apps, ...match.map(({ host }) => siteOfHost(host))])];
}
