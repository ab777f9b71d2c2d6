import type { AppPack } from './pack.ts';

const PORTAL = ':tenant(\\d+)';
/** `0-3` for HubSpot's own objects, `2-7654321` or `p46319964_car` for a customer's. */
const TYPE = ':object(\\d+-\\d+|p\\d+_\\w+)';

export const HUBSPOT: AppPack = {
  app: 'hubspot',
  name: 'HubSpot',
  hosts: [
    { host: 'app.hubspot.com', environment: 'production' },
    { host: 'app-:region([a-z]+\\d+).hubspot.com', environment: 'production' },
  ],
  origins: ['https://*.hubspot.com/*'],
  pages: [
    { path: `/contacts/${PORTAL}/record/${TYPE}/:id(\\d+){/*}?`, view: 'record' },
    { path: `/contacts/${PORTAL}/:object(contact|company|deal|ticket)/:id(\\d+){/*}?`, view: 'record' },
    { path: `/contacts/${PORTAL}/objects/${TYPE}{/*}?`, view: 'list' },
    { path: `/contacts/${PORTAL}/:object(contacts|companies|deals|tickets){/*}?`, view: 'list' },
    { path: `/help-desk/${PORTAL}/view/:list/ticket/:id(\\d+){/*}?`, view: 'record', object: 'ticket' },
    { path: `/help-desk/${PORTAL}/view/:list`, view: 'list', object: 'ticket' },
    { path: `/live-messages/${PORTAL}/inbox/:id(\\d+){/*}?`, view: 'record', object: 'conversation' },
    { path: `/live-messages/${PORTAL}/inbox{/*}?`, view: 'list', object: 'conversation' },
    { path: `/tasks/${PORTAL}{/*}?`, view: 'list', object: 'task' },
    { path: `/search/${PORTAL}{/*}?`, view: 'search' },
    { path: `/settings/${PORTAL}{/*}?`, view: 'setup' },
    { path: '/:tool/:portal(\\d+){/*}?', view: 'other' },
  ],
  objectCodes: {
    '0-1': 'contact',
    '0-2': 'company',
    '0-3': 'deal',
    '0-5': 'ticket',
    '0-7': 'product',
    '0-8': 'line_item',
    '0-14': 'quote',
    '0-27': 'task',
    '0-136': 'lead',
    contacts: 'contact',
    companies: 'company',
    deals: 'deal',
    tickets: 'ticket',
  },
  objectNames: { line_item: 'line item' },
  recordIds: 'asIs',
  readableIds: false,
};
