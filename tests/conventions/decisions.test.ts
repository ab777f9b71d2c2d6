import { describe, expect, test } from 'vitest';
import { repoFiles } from './repo-files.ts';

const PARTS = ['Status', 'Context', 'Decision', 'Consequences'];

const decisions = repoFiles(/^docs\/adr\/.*\.md$/);
const numbers = decisions.map(({ path }) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1] ?? path);

describe('decision records', () => {
  test('are there, each with a number of its own', () => {
    expect(decisions.length).toBeGreaterThan(0);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });

  test.each(decisions)(
    '$path has its number and says status, context, decision and consequences',
    ({ path, text }) => {
      expect(text).toMatch(new RegExp(`^# ${Number(path.slice('docs/adr/'.length).slice(0, 4))}\\. \\S`));
      expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(PARTS);
    },
  );
});
