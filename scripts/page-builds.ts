import type { EntrypointGroup } from 'wxt';

/**
 * Builds each page by itself, in place of all together. Pages that share nothing have no chunks in common: those made
 * what the panel starts with 27 files, each of which the browser is asked for.
 *
 * @param groups changed in place, as WXT wants it
 */
export function buildPagesAlone(groups: EntrypointGroup[]): void {
  const alone = groups.flatMap((group): EntrypointGroup[] =>
    Array.isArray(group) ? group.map((page) => [page]) : [group],
  );
  groups.splice(0, groups.length, ...alone);
}

/**
 * Puts what a page starts with into one file: its `main.tsx` and all that this imports. Likewise what the panel shows of
 * an aid, which it asks for as soon as it starts.
 */
export const fewFilesAtStart = {
  modulePreload: { polyfill: false },
  rolldownOptions: {
    output: {
      codeSplitting: {
        groups: [
          { name: 'start', test: /entrypoints[\\/][a-z]+[\\/]main\.tsx$/ },
          { name: 'aid-on-page', test: /panel[\\/]aid-on-page\.tsx$/ },
        ],
      },
    },
  },
};
