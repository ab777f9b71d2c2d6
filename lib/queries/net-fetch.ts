/** The browser's `fetch`; called as a method of anything else, it throws. */
export const netFetch = globalThis.fetch.bind(globalThis);
