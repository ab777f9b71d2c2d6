import { check } from 'recheck';
import { expect, it } from 'vitest';
import { ruleSchema } from '../../contracts/rule.ts';
import { checkRule, type RegexAnalyser } from './guard.ts';
import { suggestMappings } from './suggest.ts';

const TIMEOUT_MS = 120_000;

const analyse: RegexAnalyser = async (source, flags) => {
  const { status } = await check(source, flags, { timeout: 20_000 });
  return status === 'vulnerable' ? 'backtracks' : status;
};

it.each([
  'https://acme.zendesk.com/agent/tickets/14214',
  'https://acme.lightning.force.com/lightning/r/Opportunity/006VN00000LXtEZYA1/view',
  'https://app.hubspot.com/contacts/46319964/record/0-3/306004595439',
  'https://acme.service-now.com/incident.do?sys_id=3be286e60f384300650babf8b1050e40',
  'https://acme.atlassian.net/browse/CR-157',
  'https://acme.example/how-to-refund-12345/360001234567-Refunds/someone@acme.example/2026-11-23',
  'https://acme.example/x7Gh2kQ9pL1/INC0010023/order-12345.html?id=%7B3295c66c-98fa-ed11-8f6e-000d3aa14915%7D',
  'https://acme.example/app#/orders/how-to-refund-12345/360001234567-Refunds?tab=notes',
])(
  'no suggestion can be made to backtrack: %s',
  async (url) => {
    const answer = suggestMappings(url);
    for (const { match, pageTypes } of answer.ok ? answer.suggestions : []) {
      const rule = ruleSchema.parse({ id: 'r', name: 'r', aids: ['a'], match, pageTypes });
      expect(await checkRule(rule, { allowedHosts: null, analyse })).toEqual([]);
    }
    expect(answer.ok).toBe(true);
  },
  TIMEOUT_MS,
);
