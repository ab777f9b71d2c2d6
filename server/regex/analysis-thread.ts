import { parentPort } from 'node:worker_threads';
import { checkSync } from 'recheck';
import type { AnalysisAnswer, AnalysisQuestion } from './regex-thread.ts';

/** recheck's own words, as the guard needs them. */
const VERDICTS = { safe: 'safe', vulnerable: 'backtracks', unknown: 'unknown' } as const;

const answer = (message: AnalysisAnswer) => parentPort?.postMessage(message);

parentPort?.on('message', ({ source, flags, timeoutMs }: AnalysisQuestion) => {
  answer(VERDICTS[checkSync(source, flags, { timeout: timeoutMs }).status]);
});
answer('ready');
