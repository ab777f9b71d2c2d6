import { expect, it } from 'vitest';
import { patternSkeleton, VARIABLE, WILDCARD } from './pattern-skeleton.ts';

it.each([
  ['/agent/tickets', '/agent/tickets'],
  ['/agent/:id', '/agent/{v}'],
  ['/agent/:id(\\d+)/x', '/agent/{v}/x'],
  ['/agent/:id((?:a|b\\))+)/x', '/agent/{v}/x'],
  ['/agent/(\\d{2,})', '/agent/{v}'],
  ['/agent/*', '/agent/{w}'],
  ['/agent/(.*)', '/agent/{w}'],
  ['/agent/:rest*', '/agent/{w}'],
  ['/agent/:rest+', '/agent/{w}'],
  ['/agent/:id?', '/agent/{v}'],
  ['/agent{/:area}?/x', '/agent{v}/x'],
  ['/agent{/x}*', '/agent{w}'],
  ['/a\\*b\\:c', '/a*b:c'],
  ['/time/12:30', '/time/12:30'],
  ['*.zendesk.com', '{w}.zendesk.com'],
  ['/never(closed', '/never{v}'],
  ['/ends\\', '/ends'],
  ['', ''],
])('%s', (text, marked) => {
  const skeleton = marked.replaceAll('{v}', VARIABLE).replaceAll('{w}', WILDCARD);
  expect(patternSkeleton(text)).toBe(skeleton);
});
