/** More than anybody presses while a panel opens. */
const HELD_MAX = 20;

/**
 * Holds the first keys that are pressed from now on: whoever opens the panel by its shortcut types on at once, and what acts
 * on keys comes behind the aids.
 *
 * @returns gives what was pressed, in its order, and holds no more
 */
export function holdKeys(): () => KeyboardEvent[] {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
    if (held.length < HELD_MAX) held.push(event);
  };
  addEventListener('keydown', hold);
  return () => {
    removeEventListener('keydown', hold);
    return held.splice(0);
  };
}
