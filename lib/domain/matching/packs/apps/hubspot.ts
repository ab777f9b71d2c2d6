import type { AppPack, UrlTable } from '../pack.ts';

const PORTAL = ':tenant(\\d+)';
/** `0-3` for HubSpot's own objects, `2-7654321` or `p46319964_car` for a customer's. */
const TYPE = ':object(\\d+-\\d+|p\\d+_\\w+)';

export const pack: AppPack = {
  app: 'hubspot',
  name: 'HubSpot',
  hosts: [
    { host: 'app.hubspot.com', environment: 'production' },
    { host: 'app-:region([a-z]+\\d+).hubspot.com', environment: 'production' },
  ],
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
    '0-46': 'note',
    '0-47': 'meeting',
    '0-48': 'call',
    '0-49': 'email',
    '0-53': 'invoice',
    '0-69': 'subscription',
    '0-101': 'payment',
    '0-115': 'user',
    '0-123': 'order',
    '0-136': 'lead',
    '0-142': 'cart',
    '0-162': 'service',
    '0-410': 'course',
    '0-420': 'listing',
    '0-421': 'appointment',
    contacts: 'contact',
    companies: 'company',
    deals: 'deal',
    tickets: 'ticket',
  },
  objectNames: { line_item: 'line item' },
  usualObjects: ['contact', 'company', 'deal', 'ticket', 'lead', 'product', 'quote', 'order', 'invoice'],
  idShape: '\\d+',
  recordIds: 'asIs',
  readableIds: false,
};

export const urls: UrlTable = [
  {
    facts: { environment: 'production', object: 'deal', view: 'record', recordId: '306004595439' },
    urls: [
      'https://app.hubspot.com/contacts/46319964/record/0-3/306004595439',
      'https://app-na3.hubspot.com/contacts/46319964/record/0-3/306004595439/',
    ],
  },
  {
    facts: { environment: 'production', object: 'contact', view: 'record', recordId: '2' },
    urls: [
      'https://app-eu1.hubspot.com/contacts/1/contact/2',
      'https://APP-EU1.hubspot.com/contacts/1/contact/2/?interaction=email',
    ],
  },
  {
    facts: { environment: 'production', object: 'order', view: 'record', recordId: '7' },
    urls: ['https://app.hubspot.com/contacts/46319964/record/0-123/7'],
  },
  {
    facts: { environment: 'production', object: 'contact', view: 'list' },
    urls: [
      'https://app-eu1.hubspot.com/contacts/148321192/objects/0-1/views/all/list',
      'https://app-eu1.hubspot.com/contacts/148321192/contacts',
    ],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'record', recordId: '99' },
    urls: ['https://app-eu1.hubspot.com/help-desk/26586079/view/search/ticket/99/'],
  },
  {
    facts: { environment: 'production', object: 'conversation', view: 'list' },
    urls: ['https://app-na3.hubspot.com/live-messages/343751787/inbox'],
  },
  {
    facts: { environment: 'production', object: 'task', view: 'list' },
    urls: ['https://app.hubspot.com/tasks/46319964/view/all'],
  },
  {
    facts: { environment: 'production', view: 'other' },
    urls: [
      'https://app.hubspot.com/contacts/46319964/lists/12',
      'https://app.hubspot.com/reports-dashboard/46319964?q=/contacts/46319964/record/0-3/1',
      'https://app.hubspot.com/contacts/46319964/record/0-3%2F1',
      'https://app.hubspot.com/reports-dashboard/46319964',
    ],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'record', recordId: '306004595439' },
    urls: ['https://app-na2.hubspot.com/contacts/46319964/record/0-5/306004595439'],
  },
  {
    facts: { environment: 'production', object: 'contact', view: 'record', recordId: '51' },
    urls: ['https://app-na2.hubspot.com/contacts/46319964/record/0-1/51/view/1?interaction=note'],
  },
  {
    facts: { environment: 'production', object: '2-7654321', view: 'record', recordId: '12' },
    urls: ['https://app-ap1.hubspot.com/contacts/46319964/record/2-7654321/12'],
  },
  {
    facts: { environment: 'production', object: 'company', view: 'record', recordId: '2' },
    urls: ['https://app.hubspot.com/contacts/46319964/company/2/'],
  },
  {
    facts: { environment: 'production', object: 'deal', view: 'list' },
    urls: [
      'https://app.hubspot.com/contacts/46319964/objects/0-3/views/all/board',
      'https://app.hubspot.com/contacts/46319964/deals/board/view/all/',
    ],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'list' },
    urls: ['https://app-eu1.hubspot.com/help-desk/26586079/view/search'],
  },
  {
    facts: { environment: 'production', object: 'conversation', view: 'record', recordId: '4567' },
    urls: ['https://app-eu1.hubspot.com/live-messages/26586079/inbox/4567'],
  },
  {
    facts: { environment: 'production', view: 'setup' },
    urls: ['https://app.hubspot.com/settings/46319964/users'],
  },
  {
    facts: { environment: 'production', view: 'search' },
    urls: ['https://app.hubspot.com/search/46319964/search?query=refund'],
  },
  {
    facts: { environment: 'production', object: 'p46319964_car', view: 'record', recordId: '12' },
    urls: ['https://app.hubspot.com/contacts/46319964/record/p46319964_car/12'],
  },
  {
    facts: undefined,
    urls: [
      'https://app.hubspot.com/',
      'https://app.hubspot.com@evil.example/contacts/1/contact/2',
      'https://app.hubspot.com./contacts/1/contact/2',
      'https://app-hubspot.com/contacts/1/contact/2',
      'https://app-eu1-hubspot.com/contacts/1/contact/2',
      'https://api.hubspot.com/contacts/1/contact/2',
      'https://app.hubspot.com/contacts/acme/contact/2',
      'https://app.hubspot.com//contacts/1/contact/2',
      'http://app.hubspot.com/contacts/1/contact/2',
      'https://app.hubspot.com/login',
      'https://www.hubspot.com/contacts/1/contact/2',
      'https://app-evil.hubspot.com/contacts/1/contact/2',
      'https://app.hubspot.com.evil.example/contacts/1/contact/2',
    ],
  },
];
