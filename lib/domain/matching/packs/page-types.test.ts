import { describe, expect, it } from 'vitest';
import { PACKS } from './pack-list.ts';
import { pageTypesOf } from './page-types.ts';

const labels = (app: string) => {
  const pack = PACKS[app];
  return pack ? Object.fromEntries(pageTypesOf(pack).map(({ pageType, label }) => [pageType, label])) : {};
};

describe('pageTypesOf', () => {
  it('names the pages of an app that says its objects in its paths', () => {
    expect(labels('zendesk')).toEqual({
      'zendesk/ticket.record': 'Zendesk: ticket',
      'zendesk/ticket.new': 'Zendesk: new ticket',
      'zendesk/ticket.list': 'Zendesk: ticket list',
      'zendesk/user.record': 'Zendesk: user',
      'zendesk/user.new': 'Zendesk: new user',
      'zendesk/user.list': 'Zendesk: user list',
      'zendesk/organization.record': 'Zendesk: organization',
      'zendesk/organization.new': 'Zendesk: new organization',
      'zendesk/organization.list': 'Zendesk: organization list',
      'zendesk/search': 'Zendesk: search',
      'zendesk/setup': 'Zendesk: setup',
      'zendesk/other': 'Zendesk: other page',
    });
  });

  it('names the usual objects where the URL says the object', () => {
    expect(labels('salesforce')).toMatchObject({
      'salesforce/opportunity.record': 'Salesforce: Opportunity',
      'salesforce/opportunity.new': 'Salesforce: new Opportunity',
      'salesforce/opportunity.edit': 'Salesforce: Opportunity, editing',
      'salesforce/opportunity.related': 'Salesforce: Opportunity, related list',
      'salesforce/product2.list': 'Salesforce: Product list',
      'salesforce/record': 'Salesforce: record, kind not in the address',
    });
  });

  it('calls an object what the people of the app call it', () => {
    expect(labels('dynamics')).toMatchObject({ 'dynamics/incident.record': 'Dynamics 365: case' });
  });
});
