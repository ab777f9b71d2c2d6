import { describe, expect, test } from 'vitest';
import { EMPTY_PATTERN } from '../../../../lib/domain/matching/editing/rule-draft.ts';
import {
  NEW_WORK,
  suggestionsFor,
  type Work,
  withAddress,
  withAnotherPage,
  withNewPattern,
  withoutPageType,
  withPageType,
  withPattern,
  withSuggestion,
} from './work.ts';

const TICKET = 'https://acme.zendesk.com/agent/tickets/1';
const ORDER = 'https://intranet.example/orders/1';

const hosts = ({ draft }: Work) => draft.match.map(({ host }) => host);

function scope(work: Work, wanted: string): Work {
  const found = suggestionsFor(work.address).find((each) => each.scope === wanted && each.match.length > 0);
  return found ? withSuggestion(work, found) : work;
}

describe('what the editor works on', () => {
  test('takes a page in as most people mean it, and as something else when told so', () => {
    const work = withAddress(NEW_WORK, TICKET);
    expect(work.draft).toMatchObject({ pageTypes: ['zendesk/ticket.record'], match: [] });
    expect(scope(work, 'site').draft).toMatchObject({ pageTypes: [], match: [{ host: 'acme.zendesk.com' }] });
  });

  test('covers nothing where the address is none', () => {
    expect(withAddress(withAddress(NEW_WORK, TICKET), 'tick').draft).toEqual(NEW_WORK.draft);
  });

  test('keeps what is covered when one more page is added, whatever is chosen for that', () => {
    const two = scope(withAddress(withAnotherPage(withAddress(NEW_WORK, ORDER)), TICKET), 'site');
    expect(hosts(two)).toEqual(['intranet.example', 'acme.zendesk.com']);
    expect(hosts(withAddress(two, ''))).toEqual(['intranet.example']);
  });

  test('keeps a change by hand of what was there before when another suggestion is chosen', () => {
    const two = withAddress(withAnotherPage(withAddress(NEW_WORK, ORDER)), TICKET);
    const byHand = withPattern(two, 0, { ...EMPTY_PATTERN, host: 'by-hand.example' });
    expect(hosts(scope(byHand, 'site'))).toEqual(['by-hand.example', 'acme.zendesk.com']);
    expect(hosts(scope(withPattern(two, 0, undefined), 'site'))).toEqual(['acme.zendesk.com']);
    expect(hosts(scope(withNewPattern(two), 'site'))).toEqual(['intranet.example', '', 'acme.zendesk.com']);
  });

  test('takes page types in and out', () => {
    const picked = withPageType(withPageType(NEW_WORK, 'zendesk/search'), 'zendesk/setup');
    expect(picked.draft.pageTypes).toEqual(['zendesk/search', 'zendesk/setup']);
    expect(withPageType(picked, 'zendesk/search').draft.pageTypes).toEqual([
      'zendesk/search',
      'zendesk/setup',
    ]);
    expect(withoutPageType(picked, 'zendesk/search').draft.pageTypes).toEqual(['zendesk/setup']);
  });
});
