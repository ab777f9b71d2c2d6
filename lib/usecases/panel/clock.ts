import type { OpaqueId } from '../../contracts/ids.ts';

/** Time and chance, as arguments. */
export type Clock = { now(): Date; newId(): OpaqueId };
