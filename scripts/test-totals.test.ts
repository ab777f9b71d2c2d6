import { describe, expect, it } from 'vitest';
import { closingLine, playwrightTotals, sumOf, vitestTotals } from './test-totals.ts';

const vitest = {
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  numFailedTestSuites: 0,
};

describe('totals of a test run', () => {
  it('adds up what the runners report', () => {
    const playwright = { stats: { expected: 8, unexpected: 1, flaky: 1, skipped: 3 }, errors: [] };
    const sum = sumOf([vitestTotals(vitest), playwrightTotals(playwright)]);
    expect(closingLine(sum)).toBe('48 passed, 2 failed, 6 skipped');
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(vitestTotals({ ...vitest, numFailedTestSuites: 1 }).failed).toBe(1);
  });

  it('counts an error outside every test as a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightTotals({ stats, errors: [{ message: 'no tests found' }] }).failed).toBe(1);
  });

  it('refuses what is no report', () => {
    expect(() => vitestTotals({})).toThrow();
    expect(() => playwrightTotals({ stats: {} })).toThrow();
  });
});
