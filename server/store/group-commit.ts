type Waiting<Job, Result> = {
  job: Job;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/**
 * Gathers jobs handed in at the same time into one commit: a commit costs a flush to disk, whatever it holds.
 * While one group commits the next one gathers. A group that fails is retried job by job, so that a bad job fails
 * alone.
 */
export class GroupCommit<Job, Result> {
  readonly #commit: (jobs: Job[]) => Promise<Result[]>;
  readonly #most: number;
  readonly #queue: Waiting<Job, Result>[] = [];
  #running: Promise<void> | undefined;

  /**
   * @param commit writes a group durably, all or nothing; a result for each job, in order
   * @param most jobs in one group
   */
  constructor(commit: (jobs: Job[]) => Promise<Result[]>, most: number) {
    this.#commit = commit;
    this.#most = most;
  }

  /** @returns the job's result once it is committed */
  submit(job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves once everything handed in is committed or has failed. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      // One turn of the event loop: requests whose bytes have arrived join this group.
      await new Promise((resolve) => setImmediate(resolve));
      await this.#settle(this.#queue.splice(0, this.#most));
    }
    this.#running = undefined;
  }

  async #settle(group: Waiting<Job, Result>[]): Promise<void> {
    try {
      const results = await this.#commit(group.map((waiting) => waiting.job));
      for (const [index, waiting] of group.entries()) waiting.resolve(results[index] as Result);
    } catch (error) {
      if (group.length > 1) for (const waiting of group) await this.#settle([waiting]);
      else group[0]?.reject(error);
    }
  }
}
