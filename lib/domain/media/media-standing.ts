/** What a file that was asked for in vain waits for. `endpoint`: it said itself how long to stay away. */
export type MediaWait = 'connection' | 'endpoint' | 'room';

/** How a device stands with a file that content shows. `refused`: its bytes are nothing that may be shown. */
export type MediaStanding = {
  state: 'wanted' | 'here' | 'refused';
  waitsFor?: MediaWait | undefined;
};

/** Why a file is not on a device. */
export type MediaLack = 'coming' | 'no_room' | 'refused';

const lacksRoom = ({ state, waitsFor }: MediaStanding): boolean => state === 'wanted' && waitsFor === 'room';

/** @param standing of a file that is not here; `undefined` where it is not known yet that content shows it */
export function mediaLack(standing: MediaStanding | undefined): MediaLack {
  if (standing?.state === 'refused') return 'refused';
  return standing && lacksRoom(standing) ? 'no_room' : 'coming';
}

/**
 * How many of the files that content shows are on a device, and for how many it has no room. Those that nothing can be done
 * about do not count.
 */
export function mediaProgress(standings: readonly MediaStanding[]) {
  const needed = standings.filter(({ state }) => state !== 'refused');
  return {
    here: needed.filter(({ state }) => state === 'here').length,
    needed: needed.length,
    noRoom: needed.filter(lacksRoom).length,
  };
}
