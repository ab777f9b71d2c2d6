/** Sorts the keys of objects, so that their order does not count; `JSON.stringify` leaves out what is `undefined`. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text by which two values of JSON are told to be the same. */
export function identityOf(value: unknown): string {
  return JSON.stringify(value, sortKeys) ?? '';
}

/** Whether two values of JSON are the same; an absent value is only the same as another absent one. */
export function sameValue(a: unknown, b: unknown): boolean {
  return identityOf(a) === identityOf(b);
}
