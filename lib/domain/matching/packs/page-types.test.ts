import { describe, expect, it } from 'vitest';
import { PACKS } from './pack-list.ts';
import { pageTypesOf } from './page-types.ts';

/** Object and view of each page type. */
const choices = (app: string) => {
  const pack = PACKS[app];
  if (!pack) return {};
  return Object.fromEntries(
    pageTypesOf(pack).map(({ pageType, object = '', view }) => [pageType, `${object} ${view}`.trim()]),
  );
};

describe('pageTypesOf', () => {
  it('gives the pages of an app that says its objects in its paths', () => {
    expect(choices('zendesk')).toEqual({
      'zendesk/ticket.record': 'ticket record',
      'zendesk/ticket.new': 'ticket new',
      'zendesk/ticket.list': 'ticket list',
      'zendesk/user.record': 'user record',
      'zendesk/user.new': 'user new',
      'zendesk/user.list': 'user list',
      'zendesk/organization.record': 'organization record',
      'zendesk/organization.new': 'organization new',
      'zendesk/organization.list': 'organization list',
      'zendesk/search': 'search',
      'zendesk/setup': 'setup',
      'zendesk/other': 'other',
    });
  });

  it('gives the usual objects where the URL says the object', () => {
    expect(choices('salesforce')).toMatchObject({
      'salesforce/opportunity.record': 'Opportunity record',
      'salesforce/opportunity.new': 'Opportunity new',
      'salesforce/product2.list': 'Product list',
      'salesforce/record': 'record',
    });
  });

  it('calls an object what the people of the app call it', () => {
    expect(choices('dynamics')).toMatchObject({ 'dynamics/incident.record': 'case record' });
  });
});
