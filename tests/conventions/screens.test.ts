import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repoFiles } from './repo-files.ts';

/** The call that looks at a state; its second argument names it. */
const LOOKS = /\blookAt\(\s*[\w.]+,\s*(?:'([^']+)'|`([^`]+)`)/g;

const page = repoFiles(/^docs\/screens\.md$/)[0]?.text ?? '';
const pictures = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
const pictured = new Set([...page.matchAll(/^\| ([\w-]+) \| !/gm)].map(([, state = '']) => state));

/** States as tests name them; what a test fills in stands for any letters. */
function statesLookedAt(): { state: string; path: string }[] {
  return repoFiles(/^tests\/e2e\/.*\.ts$/).flatMap(({ path, text }) =>
    [...text.matchAll(LOOKS)].map(([, plain, filled = '']) => ({
      state: plain ?? filled.replaceAll(/\$\{[^}]*\}/g, '*'),
      path,
    })),
  );
}

const isPictured = (state: string) => {
  const name = new RegExp(`^${state.replaceAll('*', '.+')}$`);
  return [...pictured].some((each) => name.test(each));
};

test('the page of screens shows every state that tests look at', () => {
  const lacking = statesLookedAt().filter(({ state }) => !isPictured(state));
  const remedies = new Set(lacking.map(({ path }) => `npm run screens -- ${path}`));
  expect(lacking, `Not pictured. Run: ${[...remedies].join(' && ')}`).toEqual([]);
});

test('the page of screens names pictures that are there, each state in light and dark', () => {
  expect(pictures.length).toBeGreaterThan(100);
  expect(pictures.filter((path) => !existsSync(new URL(`../../docs/${path}`, import.meta.url)))).toEqual([]);
  expect(pictures).toHaveLength(2 * pictured.size);
});
