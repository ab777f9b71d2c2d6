import { describe, expect, test } from 'vitest';
import { aidSchema } from './aid.ts';
import { legible } from './legible.ts';
import { lessonSchema } from './lesson.ts';

const TURNED = 'Refund \u202eevas\u202c';
const PILED = `a${'\u0335\u0300\u0310\u0342'.repeat(20)}b`;

describe('text that is shown', () => {
  test.each([
    ['loses what turns it around', TURNED, 'Refund evas'],
    ['loses embeddings, which stand open as easily', '\u202aa\u202b\u202d', 'a'],
    ['keeps as many marks on a letter as scripts write', PILED, 'a\u0335\u0300\u0310\u0342b'],
    [
      'keeps isolates and the marks of right-to-left text',
      '\u2067שלום\u2069 \u200f',
      '\u2067שלום\u2069 \u200f',
    ],
    ['keeps vowels and accents', 'בְּרֵאשִׁ֖ית e\u0301 ốt ที่', 'בְּרֵאשִׁ֖ית e\u0301 ốt ที่'],
  ])('%s', (_, text, shown) => {
    expect(legible(text)).toBe(shown);
  });
});

const text = [{ kind: 'paragraph', content: [{ text: TURNED }] }];
const common = { unit: 'u1', version: 1, title: TURNED };

test('aids and lessons are read so, titles and blocks', () => {
  const aid = aidSchema.parse({
    ...common,
    id: 'a1',
    context: text,
    kind: 'checklist',
    ordered: true,
    escalateTo: TURNED,
    steps: [{ id: 's1', title: TURNED, detail: text, subSteps: [{ id: 's2', title: TURNED }] }],
  });
  const lesson = lessonSchema.parse({
    ...common,
    id: 'l1',
    passMark: 1,
    estimatedMinutes: 3,
    cards: [
      { id: 'c1', title: TURNED, kind: 'text', body: text },
      { id: 'c2', title: TURNED, kind: 'image', media: '0'.repeat(64), alt: TURNED },
    ],
  });
  expect(JSON.stringify([aid, lesson])).not.toMatch(/[\u202a-\u202e]/);
});

test('a title of nothing else is refused', () => {
  expect(
    aidSchema.safeParse({ ...common, title: '\u202e', id: 'a1', context: [], kind: 'reference', body: [] }),
  ).toMatchObject({
    success: false,
  });
});
