import { type Messages, readMessages } from '../scripts/locales.ts';

const CODE = 'en';

/** Messages by the name that the browser has for them: `ui_close`. */
function named(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, message]): [string, string][] => {
    const name = prefix === '' ? key : `${prefix}_${key}`;
    if (typeof message === 'string') return [[name, message]];
    const isPlural = Object.keys(message).every((number) => /^(\d+|n)$/.test(number));
    return isPlural ? [[name, Object.values(message).join(' | ')]] : named(message, name);
  });
}

const catalogue = new Map(named(readMessages(CODE)));

/** What `browser.i18n` gives in a browser that speaks English: unit tests run in Node, which has no such catalogue. */
function getMessage(name: string, substitutions: readonly string[] = []): string {
  const message = catalogue.get(name) ?? '';
  return message.replace(/\$(\$|\d)/g, (_, sign) =>
    sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
  );
}

Object.assign(globalThis, { chrome: { i18n: { getMessage, getUILanguage: () => CODE } } });
