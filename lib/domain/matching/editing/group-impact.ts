import type { PageImpact } from '../impact.ts';
import { identityOf } from './same-value.ts';

/** The same change for everybody in `audiences`. */
export type PageChange = Pick<PageImpact, 'after' | 'gained' | 'lost' | 'reordered'> & {
  audiences: PageImpact['audience'][];
};

export type PageChanges = { url: string; changes: PageChange[] };

/** What changes where, page by page; who sees the same change is told of together, who sees none is left out. */
export function groupImpact(impact: readonly PageImpact[]): { pages: PageChanges[]; unchanged: string[] } {
  const pages = new Map<string, Map<string, PageChange>>();
  for (const { url, audience, after, gained, lost, reordered } of impact) {
    const changes = pages.get(url) ?? new Map<string, PageChange>();
    pages.set(url, changes);
    if (gained.length + lost.length === 0 && !reordered) continue;
    const key = identityOf({ after, gained, lost, reordered });
    const change = changes.get(key) ?? { after, gained, lost, reordered, audiences: [] };
    changes.set(key, { ...change, audiences: [...change.audiences, audience] });
  }
  const all = [...pages].map(([url, changes]) => ({ url, changes: [...changes.values()] }));
  return {
    pages: all.filter(({ changes }) => changes.length > 0),
    unchanged: all.filter(({ changes }) => changes.length === 0).map(({ url }) => url),
  };
}
