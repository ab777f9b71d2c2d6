import type { AppPack, UrlTable } from '../pack.ts';

export const pack: AppPack = {
  app: 'freshdesk',
  name: 'Freshdesk',
  hosts: [
    // An account's one sandbox takes the account's name with `sandbox` behind it.
    { host: ':account([a-z0-9\\-]+)sandbox.freshdesk.com', environment: 'sandbox' },
    { host: ':account.freshdesk.com', environment: 'production' },
  ],
  pages: [
    { path: '/a/tickets/:id(\\d+)/edit', view: 'edit', object: 'ticket' },
    { path: '/a/tickets/:id(\\d+){/*}?', view: 'record', object: 'ticket' },
    { path: '/a/tickets/:page(new|compose)', view: 'new', object: 'ticket' },
    { path: '/a/tickets{/*}?', view: 'list', object: 'ticket' },
    { path: '/helpdesk/tickets/:id(\\d+)', view: 'record', object: 'ticket' },
    { path: '/helpdesk/tickets{/filter/*}?', view: 'list', object: 'ticket' },
    { path: '/a/contacts/:id(\\d+)/edit', view: 'edit', object: 'contact' },
    { path: '/a/contacts/:id(\\d+){/*}?', view: 'record', object: 'contact' },
    { path: '/a/contacts/new', view: 'new', object: 'contact' },
    { path: '/a/contacts{/*}?', view: 'list', object: 'contact' },
    { path: '/a/companies/:id(\\d+)/edit', view: 'edit', object: 'company' },
    { path: '/a/companies/:id(\\d+){/*}?', view: 'record', object: 'company' },
    { path: '/a/companies/new', view: 'new', object: 'company' },
    { path: '/a/companies{/*}?', view: 'list', object: 'company' },
    { path: '/a/solutions/articles/:id(\\d+){/*}?', view: 'record', object: 'article' },
    { path: '/a/search{/*}?', view: 'search' },
    { path: '/a/admin{/*}?', view: 'setup' },
    { path: '/a{/*}?', view: 'other' },
  ],
  idShape: '\\d+',
  recordIds: 'asIs',
  readableIds: true,
};

export const urls: UrlTable = [
  {
    facts: { environment: 'production', object: 'ticket', view: 'record', recordId: '8509' },
    urls: [
      'https://acme.freshdesk.com/a/tickets/8509',
      'https://ACME.freshdesk.com/a/tickets/8509/',
      'https://acme-support.freshdesk.com/a/tickets/8509/notes',
      'https://acme.freshdesk.com/helpdesk/tickets/8509',
      'https://acme.freshdesk.com/a/tickets/8509?current_tab=details',
    ],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'list' },
    urls: [
      'https://acme.freshdesk.com/a/tickets/filters/all_tickets',
      'https://acme.freshdesk.com/a/tickets',
      'https://acme.freshdesk.com/helpdesk/tickets/filter/new_and_my_open',
    ],
  },
  {
    facts: { environment: 'production', object: 'contact', view: 'edit', recordId: '42' },
    urls: ['https://acme.freshdesk.com/a/contacts/42/edit'],
  },
  {
    facts: { environment: 'production', object: 'contact', view: 'new' },
    urls: ['https://acme.freshdesk.com/a/contacts/new'],
  },
  {
    facts: { environment: 'production', object: 'contact', view: 'list' },
    urls: ['https://acme.freshdesk.com/a/contacts'],
  },
  {
    facts: { environment: 'production', object: 'company', view: 'edit', recordId: '42' },
    urls: ['https://acme.freshdesk.com/a/companies/42/edit'],
  },
  {
    facts: { environment: 'production', object: 'company', view: 'new' },
    urls: ['https://acme.freshdesk.com/a/companies/new'],
  },
  {
    facts: { environment: 'production', object: 'company', view: 'list' },
    urls: ['https://acme.freshdesk.com/a/companies/filters/all'],
  },
  {
    facts: { environment: 'production', object: 'article', view: 'record', recordId: '16000110183' },
    urls: ['https://acme.freshdesk.com/a/solutions/articles/16000110183'],
  },
  {
    facts: { environment: 'production', view: 'search' },
    urls: [
      'https://acme.freshdesk.com/a/search/all?q=/a/tickets/1',
      'https://acme.freshdesk.com/a/search/tickets?term=refund',
    ],
  },
  {
    facts: { environment: 'production', view: 'other' },
    urls: [
      'https://acme.freshdesk.com/a',
      'https://acme.freshdesk.com/a//tickets/8509',
      'https://acme.freshdesk.com/a/dashboard/default',
    ],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'edit', recordId: '8509' },
    urls: ['https://acme.freshdesk.com/a/tickets/8509/edit'],
  },
  {
    facts: { environment: 'production', object: 'ticket', view: 'new' },
    urls: ['https://acme.freshdesk.com/a/tickets/new', 'https://acme.freshdesk.com/a/tickets/compose'],
  },
  {
    facts: { environment: 'production', object: 'contact', view: 'record', recordId: '42' },
    urls: ['https://acme.freshdesk.com/a/contacts/42'],
  },
  {
    facts: { environment: 'production', object: 'company', view: 'record', recordId: '42' },
    urls: ['https://acme.freshdesk.com/a/companies/42'],
  },
  {
    facts: { environment: 'production', view: 'setup' },
    urls: ['https://acme.freshdesk.com/a/admin/ticket-fields'],
  },
  {
    facts: { environment: 'sandbox:unnamed', object: 'ticket', view: 'record', recordId: '8509' },
    urls: [
      'https://acmesandbox.freshdesk.com/a/tickets/8509',
      'https://acme-sandbox.freshdesk.com/a/tickets/8509',
    ],
  },
  {
    facts: undefined,
    urls: [
      'https://acme.freshdesk.com/',
      'https://acme.freshdesk.com/support/solutions/articles/16000110183',
      'https://acme.freshservice.com/a/tickets/8509',
      'https://support.acme.example/a/tickets/8509',
      'https://acme.freshdesk.com@evil.example/a/tickets/8509',
      'https://acme.freshdesk.com.evil.example/a/tickets/8509',
      'https://acme.freshdesk.com./a/tickets/8509',
      'https://acme-freshdesk.com/a/tickets/8509',
      'https://a.b.freshdesk.com/a/tickets/8509',
      'https://acme.freshdesk.com//a/tickets/8509',
      'https://acme.freshdesk.com/a%2Ftickets%2F8509',
      'http://acme.freshdesk.com/a/tickets/8509',
      'https://acme.freshdesk.com/support/tickets/8509',
    ],
  },
];
