import { expect, test } from 'vitest';
import { describePage } from '../../lib/domain/matching/describe-page.ts';
import { environmentName, pageTitle } from './page-title.ts';

const title = (facts: Parameters<typeof describePage>[0]) => pageTitle(describePage(facts));

test('names a record by its number where people know it', () => {
  expect(
    title({ app: 'zendesk', environment: 'production', object: 'ticket', recordId: '14214', view: 'record' }),
  ).toBe('Zendesk ticket 14214');
});

test('leaves an id out that nobody knows by sight', () => {
  expect(
    title({
      app: 'salesforce',
      environment: 'production',
      object: 'Opportunity',
      recordId: '0061x00000AbCdEAAV',
      view: 'related',
    }),
  ).toBe('Salesforce Opportunity, related');
});

test('names pages without an object', () => {
  expect(title({ app: 'zendesk', environment: 'production', view: 'search' })).toBe('Zendesk search');
  expect(title({ app: 'zendesk', environment: 'production', view: 'new' })).toBe('Zendesk new record');
});

test.each([
  ['production', undefined],
  ['dev', 'Development'],
  ['sandbox:uat', 'Sandbox: uat'],
])('environment %s is called %s', (environment, name) => {
  expect(environmentName(describePage({ app: 'salesforce', environment, view: 'other' }).environment)).toBe(
    name,
  );
});
