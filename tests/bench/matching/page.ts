import { warmRows } from './warm.ts';

declare global {
  var benchMatching: { warmRows: typeof warmRows };
}
globalThis.benchMatching = { warmRows };
