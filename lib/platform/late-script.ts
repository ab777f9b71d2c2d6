declare global {
  /** There in workers alone; Firefox runs the background in a page. */
  var importScripts: ((url: string) => void) | undefined;
}

/**
 * Makes a script one that the worker can run at any later time: Chromium imports then only what was imported while
 * the worker was installed. To be called at once when the worker starts.
 *
 * @param script path in the extension: `/sync.js`
 */
export function keepAtHand(script: string): void {
  addEventListener('install', () => globalThis.importScripts?.(script));
}

/** Runs a script in the background. */
export async function runScript(script: string): Promise<void> {
  if (globalThis.importScripts) globalThis.importScripts(script);
  else await import(/* @vite-ignore */ script);
}
