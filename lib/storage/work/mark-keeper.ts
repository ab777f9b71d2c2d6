import type { Locks } from '../../usecases/ports/locks.ts';
import type { SeqMark } from '../../usecases/ports/seq-mark.ts';

/**
 * Raises the mark behind the commits, never before and never lower, whichever context writes it: each write
 * compares under a lock. A burst of commits costs one or two writes.
 *
 * @returns takes the `seq` of a commit; nobody waits for the mark, since a lagging one is only less watchful
 */
export function markKeeper(mark: SeqMark, locks: Locks, lockName: string): (committed: number) => void {
  let wanted = 0;
  let kept = 0;
  let running = false;

  const catchUp = async () => {
    while (kept < wanted) {
      const target = wanted;
      await locks.exclusive(lockName, async () => {
        if ((await mark.get()) < target) await mark.set(target);
      });
      kept = target;
    }
  };

  return (committed) => {
    wanted = Math.max(wanted, committed);
    if (running) return;
    running = true;
    catchUp()
      .catch(() => undefined)
      .finally(() => {
        running = false;
      });
  };
}
