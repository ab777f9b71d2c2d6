import type { Locks } from '../usecases/ports/locks.ts';

/** Locks that all contexts of the extension share. A context that dies lets go of its locks. */
export const webLocks: Locks = {
  exclusive: (name, task) => navigator.locks.request(`alongside.${name}`, task),
};
