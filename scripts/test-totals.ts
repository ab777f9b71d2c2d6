import * as z from 'zod/mini';

export type Totals = { passed: number; failed: number; skipped: number };

const count = z.number();

const vitestSchema = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  numFailedTestSuites: count,
});

const playwrightSchema = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
});

/**
 * Reads the totals of a Vitest JSON report. A file that could not even be loaded counts as one failure.
 *
 * @throws when it is none
 */
export function vitestTotals(report: unknown): Totals {
  const found = vitestSchema.parse(report);
  const unloaded = found.numFailedTests === 0 ? found.numFailedTestSuites : 0;
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + unloaded,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

/**
 * Reads the totals of a Playwright JSON report. A flaky test has failed once, so it counts as failed.
 *
 * @throws when it is none
 */
export function playwrightTotals(report: unknown): Totals {
  const { stats, errors } = playwrightSchema.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Adds totals up. */
export function sumOf(totals: readonly Totals[]): Totals {
  return totals.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The closing line of a test run. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
