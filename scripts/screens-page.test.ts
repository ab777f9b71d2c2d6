import { expect, test } from 'vitest';
import { screensPage } from './screens-page.ts';

test('states stand below their surface, light beside dark', () => {
  const page = screensPage([
    'panel/b-light.webp',
    'panel/b-dark.webp',
    'panel/a-dark.webp',
    'panel/a-light.webp',
  ]);
  const [, panel = ''] = page.split('## Panel');
  const rows = panel
    .split('##')[0]
    ?.split('\n')
    .filter((line) => / !\[/.test(line));
  expect(rows).toEqual([
    '| a | ![a, light](pictures/screens/panel/a-light.webp) | ![a, dark](pictures/screens/panel/a-dark.webp) |',
    '| b | ![b, light](pictures/screens/panel/b-light.webp) | ![b, dark](pictures/screens/panel/b-dark.webp) |',
  ]);
});
