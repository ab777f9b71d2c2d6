import { coldRow } from './cold.ts';
import { hostileRows } from './hostile.ts';
import { warmRows } from './warm.ts';

const parts = { warmRows, coldRow, hostileRows };

export type BenchParts = typeof parts;

declare global {
  var benchMatching: BenchParts;
}
globalThis.benchMatching = parts;
