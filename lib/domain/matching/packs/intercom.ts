import type { AppPack } from './pack.ts';

export const INTERCOM: AppPack = {
  app: 'intercom',
  name: 'Intercom',
  hosts: [
    { host: 'app.intercom.com', environment: 'production' },
    { host: 'app.:region(eu|au).intercom.com', environment: 'production' },
    { host: 'app.intercom.io', environment: 'production' },
  ],
  origins: ['https://*.intercom.com/*'],
  pages: [
    {
      path: '/a/:area(inbox|apps)/:tenant/*/:kind(conversations?)/:id(\\d+){/*}?',
      view: 'record',
      object: 'conversation',
    },
    { path: '/a/apps/:tenant/conversations/:id(\\d+){/*}?', view: 'record', object: 'conversation' },
    { path: '/a/inbox/:tenant/inbox/search{/*}?', view: 'search' },
    { path: '/a/inbox/:tenant{/*}?', view: 'list', object: 'conversation' },
    { path: '/a/apps/:tenant/inbox{/*}?', view: 'list', object: 'conversation' },
    { path: '/a/apps/:tenant/users/segments{/*}?', view: 'list', object: 'user' },
    { path: '/a/apps/:tenant/users/:id{/*}?', view: 'record', object: 'user' },
    { path: '/a/apps/:tenant/companies/segments{/*}?', view: 'list', object: 'company' },
    { path: '/a/apps/:tenant/companies/:id{/*}?', view: 'record', object: 'company' },
    { path: '/a/apps/:tenant/settings{/*}?', view: 'setup' },
    { path: '/a/apps/:tenant{/*}?', view: 'other' },
  ],
  recordIds: 'asIs',
  readableIds: false,
};
