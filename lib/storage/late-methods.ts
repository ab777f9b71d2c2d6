type Method = (...args: never[]) => Promise<unknown>;

/**
 * Methods that are there before what has them is loaded, which happens when one is called first.
 *
 * @param load answers the same each time
 */
export function lateMethods<T extends Record<K, Method>, K extends keyof T>(
  load: () => Promise<T>,
  names: readonly K[],
): Pick<T, K> {
  const methods = names.map((name): readonly unknown[] => [
    name,
    async (...args: never[]) => (await load())[name](...args),
  ]);
  return Object.fromEntries(methods);
}
