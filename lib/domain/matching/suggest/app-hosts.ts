import type { AppPack } from '../packs/pack.ts';
import { patternSkeleton, VARIABLE, WILDCARD } from '../pattern-skeleton.ts';

/** The whole labels behind the last blank of a host pattern; `undefined` where it has no blank. */
function familyOf(host: string): string | undefined {
  const skeleton = patternSkeleton(host);
  const mark = Math.max(skeleton.lastIndexOf(WILDCARD), skeleton.lastIndexOf(VARIABLE));
  return mark < 0 ? undefined : skeleton.slice(mark + 1).replace(/^[^.]*\./, '');
}

const covers = (family: string, other: string) => other === family || other.endsWith(`.${family}`);

/**
 * The hosts of an app in as few patterns as say it: where several shapes of host share a family
 * (`lightning.force.com`), the family in one, else the shape as the pack has it.
 */
export function appHosts({ hosts }: AppPack): string[] {
  const families = hosts.flatMap(({ host }) => familyOf(host) ?? []);
  const shared = families.filter((family) => families.filter((other) => covers(family, other)).length > 1);
  const widest = shared.filter(
    (family) => !shared.some((other) => other !== family && covers(other, family)),
  );
  const alone = hosts.filter(({ host }) => {
    const name = familyOf(host) ?? host;
    return !widest.some((family) => covers(family, name));
  });
  return [...new Set([...widest.map((family) => `*.${family}`), ...alone.map(({ host }) => host)])];
}
