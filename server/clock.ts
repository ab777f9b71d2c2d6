/** Where the time comes from. */
export type Clock = () => Date;

/** One day, ms. */
export const DAY_MS = 24 * 60 * 60 * 1000;
