declare global {
  /** There in workers alone; Firefox runs the background in a page. */
  var importScripts: ((url: string) => void) | undefined;
  /** Scripts of one worker share their globals and nothing else: what each late one brought, by its path. */
  var alongsideLate: Record<string, unknown> | undefined;
}

/** A script that the worker loads when it needs it first: most wakes do not, and each byte makes those slower. */
export type LateScript<T> = {
  /**
   * Makes it one that can run at any later time: Chromium imports then only what was imported while the worker was
   * installed. To be called at once when the worker starts.
   */
  keepAtHand(): void;
  /** Called by the script when it runs. */
  give(brought: T): void;
  load(): Promise<T>;
};

/**
 * @param script path in the extension: `/sync.js`
 */
export function lateScript<T>(script: string): LateScript<T> {
  return {
    keepAtHand() {
      addEventListener('install', () => globalThis.importScripts?.(script));
    },
    give(brought) {
      globalThis.alongsideLate = { ...globalThis.alongsideLate, [script]: brought };
    },
    async load() {
      if (!globalThis.alongsideLate?.[script]) await runScript(script);
      const brought = globalThis.alongsideLate?.[script];
      if (!brought) throw new Error(`${script} brought nothing`);
      return brought as T;
    },
  };
}

async function runScript(script: string): Promise<void> {
  if (globalThis.importScripts) globalThis.importScripts(script);
  else await import(/* @vite-ignore */ script);
}
