import type { AppPack } from './pack.ts';

export const FRESHDESK: AppPack = {
  app: 'freshdesk',
  name: 'Freshdesk',
  hosts: [{ host: ':account.freshdesk.com', environment: 'production' }],
  origins: ['https://*.freshdesk.com/*'],
  pages: [
    { path: '/a/tickets/:id(\\d+)/edit', view: 'edit', object: 'ticket' },
    { path: '/a/tickets/:id(\\d+){/*}?', view: 'record', object: 'ticket' },
    { path: '/a/tickets/:page(new|compose)', view: 'new', object: 'ticket' },
    { path: '/a/tickets{/*}?', view: 'list', object: 'ticket' },
    { path: '/helpdesk/tickets/:id(\\d+)', view: 'record', object: 'ticket' },
    { path: '/a/contacts/:id(\\d+)/edit', view: 'edit', object: 'contact' },
    { path: '/a/contacts/:id(\\d+){/*}?', view: 'record', object: 'contact' },
    { path: '/a/contacts/new', view: 'new', object: 'contact' },
    { path: '/a/contacts{/*}?', view: 'list', object: 'contact' },
    { path: '/a/companies/:id(\\d+)/edit', view: 'edit', object: 'company' },
    { path: '/a/companies/:id(\\d+){/*}?', view: 'record', object: 'company' },
    { path: '/a/companies/new', view: 'new', object: 'company' },
    { path: '/a/companies{/*}?', view: 'list', object: 'company' },
    { path: '/a/search{/*}?', view: 'search' },
    { path: '/a/admin{/*}?', view: 'setup' },
    { path: '/a{/*}?', view: 'other' },
  ],
  recordIds: 'asIs',
  readableIds: true,
};
