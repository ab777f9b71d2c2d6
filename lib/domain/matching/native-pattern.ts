/** The URL components that rules and packs write in URLPattern syntax. */
export type PatternComponent = 'hostname' | 'pathname' | 'search' | 'hash';

/** One compiled component: its named groups where the value matches, else `undefined`. */
export type NativePattern = (value: string) => Record<string, string | undefined> | undefined;

/**
 * Compiles one component with the platform's own `URLPattern`; the other components match anything.
 *
 * @returns `undefined` where the text is no URLPattern syntax
 */
export function compileNative(
  component: PatternComponent,
  text: string,
  options: { ignoreCase: boolean },
): NativePattern | undefined {
  try {
    const pattern = new URLPattern({ [component]: text }, options);
    return (value) => pattern.exec({ [component]: value })?.[component].groups;
  } catch {
    return undefined;
  }
}

/**
 * Compiles URLPattern syntax for a free value, such as that of a query key. The `search` component has no
 * separators, so `:name` and `*` take any characters. Browsers take a leading `?` off it, some even two: the `=`
 * on both sides keeps a value that starts with one whole.
 */
export function compileValue(text: string, options: { ignoreCase: boolean }): NativePattern | undefined {
  const match = compileNative('search', `=${text}`, options);
  return match && ((value) => match(`=${value}`));
}
