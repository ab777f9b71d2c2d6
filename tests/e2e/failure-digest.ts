import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Of one failure: what was expected of what, without the places in the code. */
const LINES = 12;
const CHARACTERS = 600;

/** Says at the very end what failed and how, in a few lines each: where a log is kept by its end alone, that is there. */
export default class FailureDigest implements Reporter {
  readonly #failures: string[] = [];

  onTestEnd(test: TestCase, { error, status }: TestResult): void {
    if (status === test.expectedStatus || status === 'skipped') return;
    const message = stripVTControlCharacters(error?.message ?? status);
    const lines = [...new Set(message.split('\n'))].filter((line) => line.trim() !== '');
    this.#failures.push(`${test.title}\n  ${lines.slice(0, LINES).join('\n  ').slice(0, CHARACTERS)}`);
  }

  onEnd(): void {
    if (this.#failures.length > 0) console.log(`\nFailed:\n${this.#failures.join('\n')}`);
  }
}
