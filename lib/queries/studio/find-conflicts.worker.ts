import { ruleConflicts } from '../../domain/matching/conflicts.ts';

/** What is looked through; everything is a copy. */
export type ConflictSearch =
  Parameters<typeof ruleConflicts> extends [infer Rules, infer Options]
    ? { rules: Rules; options: Options }
    : never;

addEventListener('message', ({ data }: MessageEvent<ConflictSearch>) => {
  postMessage(ruleConflicts(data.rules, data.options));
});
