import { expect, test } from 'vitest';
import { gatheredLines } from './gathered-lines.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('lines of one turn are one write, in order; later ones are another', async () => {
  const written: string[] = [];
  const lines = gatheredLines({ write: (text) => written.push(text) });
  lines.write('a\n');
  lines.write('b\n');
  await turn();
  lines.write('c\n');
  await turn();
  expect(written).toEqual(['a\nb\n', 'c\n']);
});
