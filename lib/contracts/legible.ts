import * as z from 'zod/mini';

/** Marks that turn the direction of everything behind them; isolates, which Unicode has in their place, are left alone. */
const OVERRIDES = '\u202a-\u202e';

/** More marks on one letter than any script writes, piled up over the lines around it. */
const PILE = /(\p{M}{4})\p{M}+/gu;

const DIRECTION = new RegExp(`[${OVERRIDES}]`, 'g');

/** Outside of these letters there is neither; most text is left at this look, which is quick. */
const SUSPECT = new RegExp(`[\u0300-\u1fff${OVERRIDES}\u20d0-\uffff]`);

/**
 * Text as people can read it: what turns letters around, so that a word reads as another, and what piles up marks is taken
 * out, everything else stays.
 */
export function legible(text: string): string {
  return SUSPECT.test(text) ? text.replace(DIRECTION, '').replace(PILE, '$1') : text;
}

/** For the checks of a schema of text that is shown; ahead of its bounds, which then count what is left. */
export const toLegible = () => z.overwrite<string>(legible);
