import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleUnitSchema } from '../../lib/contracts/sample-workspace.ts';
import { compileMatcher } from '../../lib/domain/matching/compile-matcher.ts';

const FOLDER = new URL('../../assets/sample/', import.meta.url);
const VIEWER = { team: 'any-team', roles: [], now: new Date('2026-11-23T12:00:00Z') };

const rules = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => sampleUnitSchema.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))).rules);
const matcher = compileMatcher(rules);

const REFUND = 'refund-handling-checklist';
const TAKEOVER = 'account-takeover-checklist';
const ANGRY = 'angry-customer-decisions';
const QUALIFICATION = 'opportunity-qualification-checklist';
const DISCOUNT = 'discount-approval-decisions';

const CALL = 'call-confirmation-text';
const TERMS = 'payment-terms-table';

const SALES = 'https://acme.lightning.force.com/lightning';

describe('the rules of the sample workspace', () => {
  test('can all be compiled', () => {
    expect(matcher.skipped).toEqual([]);
  });

  test.each([
    ['https://acme.zendesk.com/agent/tickets/1', [REFUND, TAKEOVER, ANGRY]],
    ['https://acme.zendesk.com/agent/tickets/14214?zcli_apps=true', [REFUND, TAKEOVER, ANGRY]],
    ['https://acme.zendesk.com/agent/tickets/new/1', [CALL]],
    ['https://acme.zendesk.com/agent/users/12/requested_tickets', [TAKEOVER]],
    ['https://acme.zendesk.com/agent/users/12/assigned_tickets', []],
    ['https://acme.zendesk.com/agent/filters/5586845866651', []],
    ['https://acme.zendesk.com/hc/en-us/articles/360001234567-Refunds', []],
    ['https://zendesk.com.evil.example/agent/tickets/1', []],
    [`${SALES}/r/Opportunity/006VN00000LXtEZYA1/view`, [QUALIFICATION, DISCOUNT]],
    [`${SALES}/o/Opportunity/new?nooverride=1`, [QUALIFICATION]],
    [`${SALES}/r/Opportunity/006VN00000LXtEZYA1/edit?count=1`, [QUALIFICATION]],
    [`${SALES}/r/Opportunity/0061D00000EPWTcQAP/related/Quotes__r/view`, [DISCOUNT]],
    [`${SALES}/r/Quote/0Q01D00000EPWTcQAP/view`, [DISCOUNT]],
    [`${SALES}/r/Account/0011D00000EPWTcQAP/view`, [TERMS]],
    [`${SALES}/o/Opportunity/list?filterName=__Recent`, []],
    [
      'https://acme--uat.sandbox.lightning.force.com/lightning/r/Opportunity/0068b00001TMfkiAAD/view',
      [QUALIFICATION],
    ],
  ])('on %s', (url, aids) => {
    expect(matcher.match(url, VIEWER).rules.flatMap((rule) => rule.aids)).toEqual(aids);
  });
});
