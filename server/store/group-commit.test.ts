import { describe, expect, test } from 'vitest';
import { GroupCommit } from './group-commit.ts';

/** Commits by noting what came together; a job of -1 cannot be committed. */
function recorder(most: number) {
  const groups: number[][] = [];
  const commits = new GroupCommit(async (jobs: number[]) => {
    groups.push(jobs);
    await new Promise((resolve) => setImmediate(resolve));
    if (jobs.includes(-1)) throw new Error('a bad job');
    return jobs.map((job) => job * 10);
  }, most);
  return { groups, commits };
}

describe('a group commit', () => {
  test('takes together what is handed in together, and gives each job its own result', async () => {
    const { groups, commits } = recorder(10);
    expect(await Promise.all([1, 2, 3].map((job) => commits.submit(job)))).toEqual([10, 20, 30]);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  test('gathers the next group while one is written, none larger than the most', async () => {
    const { groups, commits } = recorder(2);
    expect(await Promise.all([1, 2, 3, 4, 5].map((job) => commits.submit(job)))).toEqual([
      10, 20, 30, 40, 50,
    ]);
    expect(groups).toEqual([[1, 2], [3, 4], [5]]);
  });

  test('lets a bad job fail alone', async () => {
    const { groups, commits } = recorder(10);
    const results = await Promise.allSettled([1, -1, 2].map((job) => commits.submit(job)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(groups).toEqual([[1, -1, 2], [1], [-1], [2]]);
  });

  test('is idle only when everything handed in is committed', async () => {
    const { groups, commits } = recorder(1);
    await commits.idle();
    for (const job of [1, 2, 3]) void commits.submit(job);
    await commits.idle();
    expect(groups).toEqual([[1], [2], [3]]);
  });
});
