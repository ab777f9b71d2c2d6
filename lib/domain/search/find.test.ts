import { expect, test } from 'vitest';
import { doc, idsOf, opened, search } from '../../../tests/fixtures/search-index.ts';

test('this page’s aids come first, then titles, then texts', () => {
  const part = opened([
    doc('text', 'Complaints', ['How to give a refund']),
    doc('title', 'Refund'),
    doc('here', 'Tickets', ['Close it behind a refund']),
  ]);
  expect(idsOf(search([part], 'refund', { pageAids: new Set(['here']) }))).toEqual(['here', 'title', 'text']);
});

test('what has every word comes before this page’s aids that lack some', () => {
  const part = opened([doc('here', 'Refund'), doc('both', 'Letters', ['refund of an order'])]);
  const found = search([part], 'refund order', { pageAids: new Set(['here']) });
  expect(idsOf(found)).toEqual(['both', 'here']);
});

test.each([
  ['in titles', (word: string) => [word, []] as const],
  ['in texts', (word: string) => ['Something', [word]] as const],
])('the word itself comes before one that begins so, and that before a slip, %s', (_, place) => {
  const words = { typo: 'redund', prefix: 'refunds', exact: 'refund' };
  const part = opened(
    Object.entries(words).map(([id, word]) => {
      const [title, passages] = place(word);
      return doc(id, title, [...passages]);
    }),
  );
  expect(idsOf(search([part], 'refund'))).toEqual(['exact', 'prefix', 'typo']);
});

test('a word that few have tells more than one that many have', () => {
  const common = Array.from({ length: 30 }, (_, index) => doc(`common-${index}`, 'Order', ['customer']));
  const part = opened([...common, doc('rare', 'Order', ['walrus']), doc('neither', 'Chat')]);
  expect(idsOf(search([part], 'customer walrus'))[0]).toBe('rare');
});

test('the more often it is named, and the shorter the text, the better', () => {
  const filler = Array.from({ length: 300 }, (_, word) => `filler${word}`).join(' ');
  const part = opened([
    doc('long', 'One', [`refund ${filler}`]),
    doc('short', 'Two', ['refund']),
    doc('often', 'Three', ['refund refund refund']),
  ]);
  expect(idsOf(search([part], 'refund'))).toEqual(['often', 'short', 'long']);
});

test('where many have every word, those that lack one are left out', () => {
  const both = Array.from({ length: 12 }, (_, index) => doc(`both-${index}`, 'Refund order'));
  const part = opened([...both, doc('one', 'Refund')]);
  expect(search([part], 'refund order').total).toBe(12);
  expect(search([part], 'refund').total).toBe(13);
});

test('filters keep to kinds and to the page, and lessons are never the page’s aids', () => {
  const part = opened([
    doc('same', 'Refund'),
    doc('same', 'Refund', [], 'lesson'),
    doc('other', 'Refund', [], 'snippet'),
  ]);
  const pageAids = new Set(['same']);
  const kinds = (...wanted: ('lesson' | 'snippet')[]) => ({ kinds: new Set(wanted) });
  expect(search([part], 'refund', kinds('lesson')).hits).toMatchObject([{ id: 'same', kind: 'lesson' }]);
  expect(search([part], 'refund', kinds('lesson', 'snippet')).total).toBe(2);
  expect(search([part], 'refund', { pageAids, onPageOnly: true }).hits).toMatchObject([
    { id: 'same', kind: 'checklist', onPage: true },
  ]);
});

test('the limit keeps the best, and all are counted', () => {
  const docs = Array.from({ length: 50 }, (_, index) =>
    doc(`d${index}`, 'Guide', [
      Array(1 + (index % 7))
        .fill('refund')
        .join(' '),
    ]),
  );
  const all = search([opened(docs)], 'refund');
  const some = search([opened(docs)], 'refund', { limit: 5 });
  expect(some.total).toBe(50);
  expect(some.hits).toEqual(all.hits.slice(0, 5));
});

test('a hit says whether its text has what its title lacks', () => {
  const part = opened([
    doc('title', 'Refund an order', ['refund the order']),
    doc('text', 'Refund', ['the order']),
    doc('slip', 'Refudn of orders'),
  ]);
  const inText = Object.fromEntries(search([part], 'refund order').hits.map((hit) => [hit.id, hit.inText]));
  expect(inText).toEqual({ title: false, text: true, slip: false });
});

test.each(['', '   ', '🎉', '…'])('nothing is found by %j', (text) => {
  expect(search([opened([doc('a', 'Refund')])], text)).toEqual({ hits: [], total: 0 });
});

test('in an index of nothing, nothing is found', () => {
  expect(search([], 'refund')).toEqual({ hits: [], total: 0 });
  expect(search([opened([])], 'refund')).toEqual({ hits: [], total: 0 });
});

test.each([
  ['Größe ändern', 'grosse'],
  ['Größe ändern', 'Große'],
  ['İade', 'iade'],
  ['退款流程', '款流'],
  ['退款流程', '程'],
  ['Zendeskチケット', 'zendesk'],
  ['Zendeskチケット', 'チケ'],
  ['การคืนเงิน', 'คืน'],
  ['استرداد المبلغ', 'المبل'],
  ['Возврат денег', 'возрат'],
])('%s is found by %s', (title, text) => {
  expect(idsOf(search([opened([doc('a', title), doc('b', 'Something else')])], text))).toEqual(['a']);
});
