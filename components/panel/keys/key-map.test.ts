import { expect, test } from 'vitest';
import { actOf, SHORTCUTS } from './key-map.ts';

const pressed = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
});

test('arrows and letters move, / searches, ? lists, Escape goes back', () => {
  expect(['ArrowDown', 'j', 'ArrowUp', 'k', '/', '?', 'Escape'].map((key) => actOf(pressed(key)))).toEqual([
    'next',
    'next',
    'previous',
    'previous',
    'search',
    'keys',
    'back',
  ]);
});

test('space and Enter are left to the browser where it knows what they do', () => {
  expect(actOf(pressed(' '))).toBeUndefined();
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing', 'defaultPrevented'])(
  'nothing happens with %s',
  (name) => {
    for (const { keys } of SHORTCUTS) {
      for (const key of keys) expect(actOf(pressed(key, { [name]: true }))).toBeUndefined();
    }
  },
);

test('no key does two things', () => {
  const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
