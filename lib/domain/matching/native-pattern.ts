import { componentRegExp, type PatternComponent } from './component-regexp.ts';

/** One compiled component: its named groups where the value matches, else `undefined`. */
export type NativePattern = (value: string) => Record<string, string | undefined> | undefined;

type Compile = (
  component: PatternComponent,
  text: string,
  options: { ignoreCase: boolean },
) => NativePattern | undefined;

const compileInBrowser: Compile = (component, text, options) => {
  try {
    const pattern = new URLPattern({ [component]: text }, options);
    return (value) => pattern.exec({ [component]: value })?.[component].groups;
  } catch {
    return undefined;
  }
};

/** One leading `#` is syntax and no part of a hash, in patterns as in values. */
function withoutMark(component: PatternComponent, text: string): string {
  return component === 'hash' && text.startsWith('#') ? text.slice(1) : text;
}

const compilePlain: Compile = (component, text, options) => {
  const plain = componentRegExp(component, withoutMark(component, text), options);
  if (!plain) return undefined;
  const { regexp, names } = plain;
  return (value) => {
    const found = regexp.exec(withoutMark(component, value));
    return found ? Object.fromEntries(names.map((name, index) => [name, found[index + 1]])) : undefined;
  };
};

/**
 * Compiles one component of a page's address to what the platform's own `URLPattern` would answer; the other
 * components match anything.
 *
 * @returns takes the component as a URL gives it; `undefined` where the text is no URLPattern syntax
 */
export const compileNative: Compile = (component, text, options) =>
  compilePlain(component, text, options) ?? compileInBrowser(component, text, options);

/** Values that a browser would not rewrite before matching them as a query. */
const PLAIN_VALUE = /^[\w.~,;@!$/-]*$/;

/**
 * Compiles URLPattern syntax for a free value, such as that of a query key. The `search` component has no
 * separators, so `:name` and `*` take any characters. Browsers take a leading `?` off it, some even two: the `=`
 * on both sides keeps a value that starts with one whole.
 */
export function compileValue(text: string, options: { ignoreCase: boolean }): NativePattern | undefined {
  const plain = compilePlain('search', `=${text}`, options);
  let browser = plain ? undefined : compileInBrowser('search', `=${text}`, options);
  if (!plain) return browser && ((value) => browser?.(`=${value}`));
  return (value) => {
    if (PLAIN_VALUE.test(value)) return plain(`=${value}`);
    browser ??= compileInBrowser('search', `=${text}`, options);
    return browser?.(`=${value}`);
  };
}
