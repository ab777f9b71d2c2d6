import { describe, expect, test } from 'vitest';
import { ALL_PACKS } from '../../lib/domain/matching/packs/all-packs.ts';
import { objectName } from '../../lib/queries/object-name.ts';
import { languages, type Messages, readMessages } from '../../scripts/locales.ts';
import { repoFiles } from './repo-files.ts';

/** A message that says one thing of one and another of many. */
const isPlural = (message: Messages): boolean => Object.keys(message).every((key) => /^(\d+|n)$/.test(key));

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, message]): [string, string][] => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof message === 'string') return [[path, message]];
    return isPlural(message) ? [[path, Object.values(message).join(' | ')]] : flatten(message, path);
  });
}

/** What a message leaves room for: `$1`, `{name}`. */
const placeholders = (message: string): string[] =>
  [...new Set(message.match(/(?<!\$)\$\d|\{\w+\}/g))].sort();

/** What a message marks: what is typed as it stands, in any language, and how many names of controls. */
const marks = (message: string): string[] =>
  [...message.matchAll(/`[^`]+`|\*\*[^*]+(?=\*\*)/g)].map(([mark]) => mark.replace(/^\*\*.*/, '**')).sort();

const english = new Map(flatten(readMessages('en')));
const others = languages().filter((language) => language !== 'en');

test('there is another complete language than English', () => {
  expect(others).toContain('de');
  expect(english.size).toBeGreaterThan(3);
});

describe.each(others)('%s', (language) => {
  const messages = new Map(flatten(readMessages(language)));

  test('has each message, and no other', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('leaves room for the same in each message', () => {
    const rooms = (of: ReadonlyMap<string, string>) =>
      Object.fromEntries([...of].map(([key, message]) => [key, placeholders(message)]));
    expect(rooms(messages)).toEqual(rooms(english));
  });

  test('marks the same in each message', () => {
    const marked = (of: ReadonlyMap<string, string>) =>
      Object.fromEntries([...of].map(([key, message]) => [key, marks(message)]));
    expect(marked(messages)).toEqual(marked(english));
  });

  test('says nothing with no words', () => {
    expect([...messages].filter(([, message]) => message.trim() === '')).toEqual([]);
  });
});

test('every message is said somewhere', () => {
  const code = repoFiles(/^(lib|components|entrypoints|manifest\.config).*\.tsx?$/)
    .map(({ text }) => text)
    .join('\n');
  const families = [...code.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const isSaid = (key: string) =>
    code.includes(`'${key}'`) ||
    code.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
    families.some((prefix) => key.startsWith(prefix));
  expect([...english.keys()].filter((key) => !isSaid(key))).toEqual([]);
});

test('every kind of record that an app pack knows has a name, and no other has', () => {
  const known = ALL_PACKS.flatMap(({ pages, objectCodes = {}, objectNames = {}, usualObjects = [] }) =>
    [
      ...pages.flatMap(({ object = [] }) => object),
      ...Object.values(objectCodes),
      ...usualObjects,
      ...Object.keys(objectNames),
    ].map((object) => objectNames[object] ?? object),
  );
  const keys = new Set(known.map((name) => `object.${name.toLowerCase().replaceAll(/\W+/g, '_')}`));
  expect([...keys].sort()).toEqual([...english.keys()].filter((key) => key.startsWith('object.')).sort());
  expect(known.filter((name) => objectName(name) !== name)).toEqual([]);
});
