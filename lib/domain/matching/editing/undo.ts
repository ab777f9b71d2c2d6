/** A value and what it was before, oldest first. */
export type Undoable<T> = {
  now: T;
  past: readonly T[];
  /** What was changed last: going on with the same thing is one step. `undefined`: the next change is a step. */
  changing: string | undefined;
};

/** Steps that can be taken back; older ones are forgotten. */
const STEPS_MAX = 100;

/** A value that nobody has changed yet: there is no step to take back. */
export function undoableFrom<T>(now: T): Undoable<T> {
  return { now, past: [], changing: undefined };
}

/**
 * Changes the value.
 *
 * @param what names what is being typed in, so that a word is one step and not one for each letter
 */
export function changeTo<T>(state: Undoable<T>, now: T, what?: string): Undoable<T> {
  const goesOn = what !== undefined && what === state.changing;
  return { now, past: goesOn ? state.past : [...state.past, state.now].slice(-STEPS_MAX), changing: what };
}

/** Takes the last step back; nothing where there is none. */
export function undone<T>(state: Undoable<T>): Undoable<T> {
  const before = state.past.at(-1);
  return before === undefined ? state : { now: before, past: state.past.slice(0, -1), changing: undefined };
}
