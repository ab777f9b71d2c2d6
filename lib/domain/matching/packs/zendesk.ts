import type { AppPack } from './pack.ts';

export const ZENDESK: AppPack = {
  app: 'zendesk',
  name: 'Zendesk',
  hosts: [{ host: ':account.zendesk.com', environment: 'production' }],
  origins: ['https://*.zendesk.com/*'],
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
    { path: '/agent/admin{/*}?', view: 'setup' },
    { path: '/admin{/*}?', view: 'setup' },
    { path: '/agent{/*}?', view: 'other' },
  ],
  recordIds: 'asIs',
  readableIds: true,
};
