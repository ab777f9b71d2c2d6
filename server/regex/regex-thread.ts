import { Worker } from 'node:worker_threads';
import type { RegexAnalyser } from '../../lib/domain/matching/guard.ts';

type RegexVerdict = Awaited<ReturnType<RegexAnalyser>>;

/** What is sent to the thread, and what it sends back: `ready` once, then a verdict for each question. */
export type AnalysisQuestion = { source: string; flags: string; timeoutMs: number };
export type AnalysisAnswer = 'ready' | RegexVerdict;

export type RegexLimits = {
  /** How long one expression may be looked at, ms. */
  timeoutMs: number;
  /** After how long the thread is stopped from outside, ms: the analyser looks at its own clock now and then only. */
  stopMs: number;
  /** How long loading the analyser may take, ms. */
  startMs: number;
  /** How long the thread waits for another question before it ends, ms: it holds more than 100 MB. */
  idleMs: number;
};

/** Most expressions take milliseconds; the first ones after a start, on a busy machine, take seconds. */
const LIMITS: RegexLimits = { timeoutMs: 5000, stopMs: 8000, startMs: 20_000, idleMs: 30_000 };
const VERDICTS_KEPT = 5000;
const HEAP_MB = 512;

/** The analyser in its pure form, in this process: its default starts Java or another program. */
const PURE = { RECHECK_SYNC_BACKEND: 'pure' };

/**
 * Analyses regular expressions in a thread of its own, so that the event loop never waits for one. The thread starts
 * with the first question, takes one at a time, and is stopped where it takes too long: the verdict is `unknown` then.
 * Verdicts are remembered.
 */
export class RegexThread {
  readonly #limits: RegexLimits;
  readonly #verdicts = new Map<string, RegexVerdict>();
  #last: Promise<unknown> = Promise.resolve();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(limits: Partial<RegexLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  readonly analyse: RegexAnalyser = (source, flags) => {
    const turn = this.#last.then(() => this.#verdict(source, flags));
    this.#last = turn;
    return turn;
  };

  /** Ends the thread; a later question starts another. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #verdict(source: string, flags: string): Promise<RegexVerdict> {
    const key = `${flags} ${source}`;
    const known = this.#verdicts.get(key);
    if (known) return known;
    clearTimeout(this.#idle);
    const { timeoutMs, stopMs } = this.#limits;
    const worker = await this.#started();
    const question: AnalysisQuestion = { source, flags, timeoutMs };
    const verdict = worker && (await answerOf(worker, stopMs, question));
    if (verdict === undefined || verdict === 'ready') {
      await this.close();
      return 'unknown';
    }
    this.#idle = setTimeout(() => this.close(), this.#limits.idleMs).unref();
    // `unknown` may only be a machine that was busy: it is asked again.
    if (verdict !== 'unknown') this.#remember(key, verdict);
    return verdict;
  }

  #remember(key: string, verdict: RegexVerdict): void {
    if (this.#verdicts.size >= VERDICTS_KEPT) this.#verdicts.clear();
    this.#verdicts.set(key, verdict);
  }

  async #started(): Promise<Worker | undefined> {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./analysis-thread.ts', import.meta.url), {
      env: { ...process.env, ...PURE },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.unref();
    this.#worker = worker;
    return (await answerOf(worker, this.#limits.startMs)) === 'ready' ? worker : undefined;
  }
}

/** The next thing that the thread says; `undefined` where it fails, ends, or says nothing in time. */
function answerOf(
  worker: Worker,
  withinMs: number,
  question?: AnalysisQuestion,
): Promise<AnalysisAnswer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: AnalysisAnswer) => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', fail).off('exit', fail);
      resolve(answer);
    };
    const fail = () => settle();
    const timer = setTimeout(fail, withinMs);
    worker.on('message', settle).on('error', fail).on('exit', fail);
    if (question) worker.postMessage(question);
  });
}
