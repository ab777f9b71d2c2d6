import type { AppPack, UrlTable } from '../pack.ts';

export const pack: AppPack = {
  app: 'zendesk',
  name: 'Zendesk',
  // Brands, sandboxes and trial accounts all have a subdomain of their own, and agents work nowhere else.
  hosts: [{ host: ':account.zendesk.com', environment: 'production' }],
  pages: [
    { path: '/agent/tickets/:id(\\d+){/*}?', view: 'record', object: 'ticket' },
    { path: '/agent/tickets/new{/*}?', view: 'new', object: 'ticket' },
    { path: '/agent/tickets', view: 'list', object: 'ticket' },
    { path: '/agent/filters{/*}?', view: 'list', object: 'ticket' },
    { path: '/agent/search{/*}?', view: 'search' },
    { path: '/agent/users/:id(\\d+){/*}?', view: 'record', object: 'user' },
    { path: '/agent/users/new{/*}?', view: 'new', object: 'user' },
    { path: '/agent/user_filters{/*}?', view: 'list', object: 'user' },
    { path: '/agent/organizations/:id(\\d+){/*}?', view: 'record', object: 'organization' },
    { path: '/agent/organizations/new{/*}?', view: 'new', object: 'organization' },
    { path: '/agent/organizations', view: 'list', object: 'organization' },
    { path: '/agent/custom-objects/:object/records/new', view: 'new' },
    { path: '/agent/custom-objects/:object/records/:id', view: 'record' },
    { path: '/agent/custom-objects/:object{/records}?', view: 'list' },
    { path: '/agent/admin{/*}?', view: 'setup' },
    { path: '/admin{/*}?', view: 'setup' },
    { path: '/agent{/*}?', view: 'other' },
  ],
  idShape: '\\d+|[0-9A-Z]{26}',
  recordIds: 'asIs',
  readableIds: true,
};

export const urls: UrlTable = [
  {
    facts: { environment: 'production', object: 'ticket', view: 'record', recordId: '14214' },
    urls: [
      'https://acme.zendesk.com/agent/tickets/14214',
      'https://acme.zendesk.com/agent/tickets/14214/',
      'https://ACME.Zendesk.COM/agent/tickets/14214?zcli_apps=true',
      'https://acme.zendesk.com/agent/tickets/14214?brand_id=5',
      'https://acme.zendesk.com/AGENT/tickets/14214',
      'https://acme.zendesk.com/agent/tickets/14214/events',
      'https://acme.zendesk.com/agent/tickets/14214#comment-9',
    ],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'record', recordId: '9' },
    urls: [
      'https://acme1605816432.zendesk.com/agent/tickets/9',
      'https://d3v-acme.zendesk.com/agent/tickets/9',
    ],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'new' },
    urls: ['https://acme.zendesk.com/agent/tickets/new/1', 'https://acme.zendesk.com/agent/tickets/new'],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'list' },
    urls: [
      'https://acme.zendesk.com/agent/filters/5586845866651',
      'https://acme.zendesk.com/agent/filters/suspended',
      'https://acme.zendesk.com/agent/tickets',
      'https://acme.zendesk.com/agent/filters',
    ],
  },
  {
    facts: { environment: 'production', view: 'search' },
    urls: [
      'https://acme.zendesk.com/agent/search/1?type=ticket&q=%2Fagent%2Ftickets%2F1',
      'https://acme.zendesk.com/agent/search?q=https://acme.zendesk.com/agent/tickets/1',
    ],
  },
  {
    facts: { environment: 'production', object: 'user', view: 'record', recordId: '12' },
    urls: ['https://acme.zendesk.com/agent/users/12/requested_tickets'],
  },
  {
    facts: { environment: 'production', object: 'organization', view: 'new' },
    urls: ['https://acme.zendesk.com/agent/organizations/new'],
  },
  {
    facts: { environment: 'production', object: 'organization', view: 'list' },
    urls: ['https://acme.zendesk.com/agent/organizations'],
  },
  {
    facts: {
      environment: 'production',
      object: 'vehicle',
      view: 'record',
      recordId: '01HZX3P0Q5R6S7T8V9WABCDEFG',
    },
    urls: ['https://acme.zendesk.com/agent/custom-objects/vehicle/records/01HZX3P0Q5R6S7T8V9WABCDEFG'],
  },
  {
    facts: { environment: 'production', object: 'vehicle', view: 'new' },
    urls: ['https://acme.zendesk.com/agent/custom-objects/vehicle/records/new'],
  },
  {
    facts: { environment: 'production', object: 'vehicle', view: 'list' },
    urls: [
      'https://acme.zendesk.com/agent/custom-objects/vehicle',
      'https://acme.zendesk.com/agent/custom-objects/vehicle/records',
    ],
  },
  {
    facts: { environment: 'production', view: 'setup' },
    urls: [
      'https://acme.zendesk.com/agent/admin/views',
      'https://acme.zendesk.com/admin',
      'https://acme.zendesk.com/admin/objects-rules/rules/triggers',
    ],
  },
  {
    facts: { environment: 'production', view: 'other' },
    urls: [
      'https://acme.zendesk.com/agent/#/tickets/1',
      'https://acme.zendesk.com/agent//tickets/1',
      'https://acme.zendesk.com/agent/tickets/1%2F2',
      'https://acme.zendesk.com/agent/dashboard?ws=/agent/tickets/1',
      'https://acme.zendesk.com/agent/tickets/abc',
      'https://acme.zendesk.com/agent/home',
      'https://acme.zendesk.com/agent',
    ],
  },
  {
    facts: { environment: 'production', object: 'organization', view: 'record', recordId: '77' },
    urls: ['https://acme.zendesk.com/agent/organizations/77/tickets'],
  },
  {
    facts: { environment: 'production', object: 'user', view: 'new' },
    urls: ['https://acme.zendesk.com/agent/users/new'],
  },
  {
    facts: { environment: 'production', object: 'user', view: 'list' },
    urls: ['https://acme.zendesk.com/agent/user_filters/active'],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'record', recordId: '1' },
    urls: [
      'https://acme.zendesk.com\\agent\\tickets\\1',
      'https://acme.zendesk.com:443/agent/tickets/1',
      'https://user:secret@acme.zendesk.com/agent/tickets/1',
    ],
  },
  {
    facts: undefined,
    urls: [
      'https://acme.zendesk.com/hc/en-us/articles/360001234567-Refunds',
      'https://acme.zendesk.com/hc/requests/14214',
      'https://acme.zendesk.com/chat/agent',
      'https://acme.zendesk.com//agent/tickets/1',
      'https://acme.zendesk.com/agent%2Ftickets%2F1',
      'https://acme.zendesk.com/?u=/agent/tickets/1',
      'https://support.acme.example/agent/tickets/1',
      'https://acme.zendesk.com@evil.example/agent/tickets/1',
      'https://acme.zendesk.com:443@evil.example/agent/tickets/1',
      'https://acme.zendesk.com.evil.example/agent/tickets/1',
      'https://acme-zendesk.com/agent/tickets/1',
      'https://evilzendesk.com/agent/tickets/1',
      'https://acme.zendesк.com/agent/tickets/1',
      'https://acme.xn--zendes-ibg.com/agent/tickets/1',
      'https://acme.zendesk.co/agent/tickets/1',
      'https://acme.zendesk.com.mcas.ms/agent/tickets/1',
      'http://acme.zendesk.com/agent/tickets/1',
      'https://acme.zendesk.com/agents/tickets/1',
      'https://acme.zendesk.com/',
      'https://acme.zendesk.com/agent/tickets/1/../../../hc',
      'https://a.b.zendesk.com/agent/tickets/1',
      'https://zendesk.com/agent/tickets/1',
      'https://acme.zendesk.com./agent/tickets/1',
      'https://acme.zendesk.com%2eevil.example/agent/tickets/1',
    ],
  },
];
