import type { AppPack, PackHost } from './pack.ts';

const SANDBOX = ':sandbox([a-z0-9_\\-]+)';
const RECORD_ID = ':id([A-Za-z0-9]{15}|[A-Za-z0-9]{18})';

/** Lightning, classic and setup hosts of the commercial, United States government and China clouds. */
const FAMILIES = [
  'lightning.force.com',
  'my.salesforce.com',
  'my.salesforce-setup.com',
  'lightning.crmforce.mil',
  'lightning.force.mil',
  'my.salesforce.mil',
  'my.salesforce-setup.mil',
  'lightning.sfcrmapps.cn',
];

/** The shapes a host takes in each family: `csN` and the plain `--` are sandboxes from before enhanced domains. */
const SHAPES: readonly PackHost[] = [
  { host: `:org--${SANDBOX}.sandbox`, environment: 'sandbox' },
  { host: `:org--${SANDBOX}.cs:instance(\\d+)`, environment: 'sandbox' },
  { host: ':org.:partition(develop|scratch|trailblaze|demo|patch|free)', environment: 'dev' },
  { host: `:org--${SANDBOX}`, environment: 'sandbox' },
  { host: ':org-dev-ed', environment: 'dev' },
  { host: ':org', environment: 'production' },
];

export const SALESFORCE: AppPack = {
  app: 'salesforce',
  name: 'Salesforce',
  hosts: FAMILIES.flatMap((family) => SHAPES.map((shape) => ({ ...shape, host: `${shape.host}.${family}` }))),
  origins: [
    'https://*.lightning.force.com/*',
    'https://*.my.salesforce.com/*',
    'https://*.my.salesforce-setup.com/*',
  ],
  normalisers: ['lightning-one-app'],
  pages: [
    { path: `/lightning{/app/:tab}?/r/:object/${RECORD_ID}/view`, view: 'record' },
    { path: `/lightning{/app/:tab}?/r/:object/${RECORD_ID}/edit`, view: 'edit' },
    { path: `/lightning{/app/:tab}?/r/:object/${RECORD_ID}/related/:list/view`, view: 'related' },
    { path: `/lightning{/app/:tab}?/r/${RECORD_ID}/view`, view: 'record' },
    { path: `/lightning{/app/:tab}?/r/${RECORD_ID}/edit`, view: 'edit' },
    { path: `/lightning{/app/:tab}?/r/${RECORD_ID}/related/:list/view`, view: 'related' },
    { path: `/lightning{/app/:tab}?/r/:object/${RECORD_ID}{/*}?`, view: 'other' },
    { path: '/lightning{/app/:tab}?/o/:object/new', view: 'new' },
    { path: '/lightning{/app/:tab}?/o/:object/:page(list|home)', view: 'list' },
    { path: '/lightning{/app/:tab}?/o/:object{/*}?', view: 'other' },
    { path: '/lightning{/app/:tab}?/n/:object{/*}?', view: 'other' },
    { path: '/lightning/setup{/*}?', view: 'setup' },
    { path: '/lightning{/*}?', view: 'other' },
    { path: '/one/one.app', view: 'other' },
    { path: '/apex/:object', view: 'other' },
    { path: '/_ui/search/*', view: 'search' },
    { path: '/setup{/*}?', view: 'setup' },
    { path: `/${RECORD_ID}`, view: 'record' },
    { path: `/${RECORD_ID}/e`, view: 'edit' },
    { path: '/:prefix([A-Za-z0-9]{3})/o', view: 'list' },
    { path: '/:prefix([A-Za-z0-9]{3})/e', view: 'new' },
  ],
  recordIds: 'salesforce',
  readableIds: false,
};
