/** What was pressed longer ago, in ms, was meant for something else. */
const HELD_FOR = 5_000;

/**
 * Holds the keys that are pressed from now on: whoever opens the panel by its shortcut types on at once, and what acts on
 * keys comes behind the aids.
 *
 * @returns gives what was pressed of late, in its order, and holds no more
 */
export function holdKeys(): () => KeyboardEvent[] {
  let held: KeyboardEvent[] = [];
  const ofLate = () => held.filter(({ timeStamp }) => performance.now() - timeStamp < HELD_FOR);
  const hold = (event: KeyboardEvent) => {
    held = [...ofLate(), event];
  };
  addEventListener('keydown', hold);
  return () => {
    removeEventListener('keydown', hold);
    return ofLate();
  };
}
