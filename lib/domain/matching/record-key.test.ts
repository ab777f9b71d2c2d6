import { describe, expect, it } from 'vitest';
import { pageFacts } from './page-facts.ts';
import { recordKey } from './record-key.ts';

const keyOf = (url: string) => recordKey(url, pageFacts(url));

const SALESFORCE = 'https://acme.lightning.force.com/lightning/r/Opportunity';
const GUID = 'ee649073-554d-ee11-be6f-000d3aa14877';
const DYNAMICS = 'https://acme.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident&id=';

describe('recordKey', () => {
  it.each([
    ['https://acme.zendesk.com/agent/tickets/1', 'zendesk|acme.zendesk.com|ticket|1'],
    [
      `${SALESFORCE}/006VN00000LXtEZYA1/view`,
      'salesforce|acme.lightning.force.com|Opportunity|006VN00000LXtEZYA1',
    ],
    ['https://app.hubspot.com/contacts/46/record/0-3/30', 'hubspot|app.hubspot.com/46|deal|30'],
  ])('names the record of %s', (url, key) => expect(keyOf(url)).toBe(key));

  it.each([
    'https://acme.zendesk.com/agent/tickets/new/1',
    'https://acme.zendesk.com/agent/filters/1',
    'https://acme.example/tickets/1',
    'no url',
  ])('is empty where no record is shown: %s', (url) => expect(keyOf(url)).toBe(''));

  it.each([
    [
      'tab of a ticket',
      'https://acme.zendesk.com/agent/tickets/1',
      'https://ACME.zendesk.com:443/agent/tickets/1/events#x',
    ],
    [
      'view and edit',
      `${SALESFORCE}/006VN00000LXtEZYA1/view`,
      `${SALESFORCE}/006VN00000LXtEZYA1/edit?count=1`,
    ],
    ['15 and 18 characters', `${SALESFORCE}/006VN00000LXtEZYA1/view`, `${SALESFORCE}/006VN00000LXtEZ/view`],
    [
      'case of an issue key',
      'https://acme.atlassian.net/browse/cr-1',
      'https://acme.atlassian.net/browse/CR-1',
    ],
    ['braces and case of a GUID', `${DYNAMICS}${GUID}`, `${DYNAMICS}%7B${GUID.toUpperCase()}%7D`],
    [
      'a framed page',
      'https://acme.service-now.com/incident.do?sys_id=3be286e60f384300650babf8b1050e40',
      'https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D3BE286E60F384300650BABF8B1050E40',
    ],
  ])('is the same for one record: %s', (_name, one, other) => {
    expect(keyOf(one)).not.toBe('');
    expect(keyOf(other)).toBe(keyOf(one));
  });

  it.each([
    ['ticket', 'https://acme.zendesk.com/agent/tickets/1', 'https://acme.zendesk.com/agent/tickets/2'],
    ['account', 'https://acme.zendesk.com/agent/tickets/1', 'https://beta.zendesk.com/agent/tickets/1'],
    ['object', 'https://acme.zendesk.com/agent/users/1', 'https://acme.zendesk.com/agent/tickets/1'],
    ['case of a Salesforce id', `${SALESFORCE}/006VN00000LXtEZ/view`, `${SALESFORCE}/006VN00000LXtEz/view`],
    ['portal', 'https://app.hubspot.com/contacts/46/deal/3', 'https://app.hubspot.com/contacts/47/deal/3'],
    [
      'workspace',
      'https://app.intercom.com/a/inbox/one/inbox/conversation/1',
      'https://app.intercom.com/a/inbox/two/inbox/conversation/1',
    ],
  ])('differs for another %s', (_name, one, other) => expect(keyOf(other)).not.toBe(keyOf(one)));
});
