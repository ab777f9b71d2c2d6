import { buildRow } from './build.ts';
import { coldRow } from './cold.ts';
import { hostileRows } from './hostile.ts';
import { warmRows } from './warm.ts';

const parts = { buildRow, warmRows, coldRow, hostileRows };

export type BenchParts = typeof parts;

declare global {
  var benchMatching: BenchParts;
}
globalThis.benchMatching = parts;
