import { expect, test } from 'vitest';
import { aidSchema, type Snippet } from '../../contracts/aid.ts';
import { fillSnippet } from './fill-snippet.ts';

const snippet = aidSchema.parse({
  kind: 'snippet',
  id: 'sorry',
  unit: 'angry-customer',
  version: 1,
  title: 'Apology',
  context: [],
  template: 'Dear {{name}}, your order {{ order }} of {{other}}. {{name}}!',
  variables: [
    { name: 'name', label: 'First name' },
    { name: 'order', label: 'Order number' },
  ],
}) as Snippet;

test('fills each variable wherever it stands', () => {
  expect(fillSnippet(snippet, { name: ' Kim ', order: '7' })).toBe(
    'Dear Kim, your order 7 of {{other}}. Kim!',
  );
});

test('shows what is still to be filled', () => {
  expect(fillSnippet(snippet, { order: ' ' })).toContain('Dear [First name], your order [Order number]');
});

test('takes what is typed as text, not as a replacement pattern', () => {
  expect(fillSnippet(snippet, { name: '$&', order: '{{name}}' })).toContain(
    'Dear $&, your order {{name}} of',
  );
});
