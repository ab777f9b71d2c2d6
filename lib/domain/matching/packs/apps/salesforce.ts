import type { AppPack, PackHost, UrlTable } from '../pack.ts';

/** A My Domain name never holds two hyphens in a row: they part it from the sandbox or package behind it. */
const ORG = ':org([a-z0-9]+(?:[\\-][a-z0-9]+)*)';
const SANDBOX = ':sandbox([a-z0-9_\\-]{1,80})';
const ID = '[A-Za-z0-9]{15}|[A-Za-z0-9]{18}';
const RECORD_ID = `:id(${ID})`;
const PARTITION = ':partition(develop|scratch|trailblaze|demo|patch|free)';
/** Pages are open in the standard navigation or inside an app. */
const LIGHTNING = '/lightning{/app/:tab}?';

/** What stands before the domain of Lightning, of the classic interface and of setup. */
const SHAPES: readonly PackHost[] = [
  { host: `${ORG}--${SANDBOX}.sandbox`, environment: 'sandbox' },
  { host: `${ORG}.${PARTITION}`, environment: 'dev' },
  { host: ':org-dev-ed', environment: 'dev' },
  { host: ORG, environment: 'production' },
];

/** Sandboxes from before enhanced domains. */
const OLD_SHAPES: readonly PackHost[] = [
  { host: `${ORG}--${SANDBOX}.cs:instance(\\d+)`, environment: 'sandbox' },
  { host: `${ORG}--${SANDBOX}`, environment: 'sandbox' },
];

/** Clouds of governments and of China have no developers' orgs. */
const APART_SHAPES = SHAPES.filter(({ environment }) => environment !== 'dev');

function at(domain: string, shapes: readonly PackHost[], unasked?: PackHost['unasked']): PackHost[] {
  return shapes.map((shape) => ({ ...shape, host: `${shape.host}.${domain}`, ...(unasked && { unasked }) }));
}

/** Visualforce pages, each on a host of its package: nearly always seen in a frame of the families above. */
const VISUALFORCE: readonly PackHost[] = [
  { host: `${ORG}--${SANDBOX}--:package.sandbox.vf.force.com`, environment: 'sandbox', unasked: 'framed' },
  { host: `${ORG}--:package.${PARTITION}.vf.force.com`, environment: 'dev', unasked: 'framed' },
  { host: `${ORG}--:package.vf.force.com`, environment: 'production', unasked: 'framed' },
];

export const pack: AppPack = {
  app: 'salesforce',
  name: 'Salesforce',
  hosts: [
    ...at('lightning.force.com', [...SHAPES, ...OLD_SHAPES]),
    ...at('my.salesforce.com', [...SHAPES, ...OLD_SHAPES]),
    ...at('my.salesforce-setup.com', SHAPES),
    ...at('lightning.crmforce.mil', APART_SHAPES, 'government'),
    ...at('lightning.force.mil', APART_SHAPES, 'government'),
    ...at('my.salesforce.mil', APART_SHAPES, 'government'),
    ...at('my.salesforce-setup.mil', APART_SHAPES, 'government'),
    ...at('lightning.sfcrmapps.cn', APART_SHAPES, 'china'),
    ...at('my.sfcrmproducts.cn', APART_SHAPES, 'china'),
    ...VISUALFORCE,
  ],
  normalisers: ['lightning-one-app'],
  pages: [
    // `sObject` stands where a link does not know the object.
    { path: `${LIGHTNING}/r{/sObject}?/${RECORD_ID}/view`, view: 'record' },
    { path: `${LIGHTNING}/r{/sObject}?/${RECORD_ID}/edit`, view: 'edit' },
    { path: `${LIGHTNING}/r{/sObject}?/${RECORD_ID}/related/:list/view`, view: 'related' },
    { path: `${LIGHTNING}/r/:object/${RECORD_ID}/view`, view: 'record' },
    { path: `${LIGHTNING}/r/:object/${RECORD_ID}/edit`, view: 'edit' },
    { path: `${LIGHTNING}/r/:object/${RECORD_ID}/related/:list/view`, view: 'related' },
    { path: `${LIGHTNING}/r/:object/${RECORD_ID}{/*}?`, view: 'other' },
    { path: `${LIGHTNING}/o/:object/new`, view: 'new' },
    { path: `${LIGHTNING}/o/:object/:page(list|home)`, view: 'list' },
    { path: `${LIGHTNING}/o/:object{/*}?`, view: 'other' },
    { path: `${LIGHTNING}/n/:object{/*}?`, view: 'other' },
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
  objectNames: { Product2: 'Product', WorkOrder: 'Work Order', Knowledge__kav: 'Knowledge article' },
  usualObjects: [
    'Account',
    'Contact',
    'Lead',
    'Opportunity',
    'Case',
    'Task',
    'Event',
    'Campaign',
    'Quote',
    'Order',
    'Contract',
    'Product2',
    'Asset',
    'WorkOrder',
    'Knowledge__kav',
    'Report',
    'Dashboard',
  ],
  idShape: ID,
  recordIds: 'salesforce',
  readableIds: false,
};

export const urls: UrlTable = [
  {
    facts: {
      environment: 'production',
      object: 'Opportunity',
      view: 'record',
      recordId: '006VN00000LXtEZYA1',
    },
    urls: [
      'https://acme.lightning.force.com/lightning/r/Opportunity/006VN00000LXtEZYA1/view',
      'https://acme.lightning.force.com/lightning/r/Opportunity/006VN00000LXtEZYA1/view/',
      'https://acme.my.salesforce.com/lightning/r/Opportunity/006VN00000LXtEZYA1/view',
      'https://acme.lightning.force.com/lightning/r/Opportunity/006VN00000LXtEZYA1/view?uid=123&ws=%2Flightning%2Fr%2FAccount%2F0012600002Dpw5iAAB%2Fview',
    ],
  },
  {
    facts: { environment: 'production', object: 'Opportunity', view: 'new' },
    urls: [
      'https://acme.lightning.force.com/lightning/o/Opportunity/new?nooverride=1&backgroundContext=%2Flightning%2Fr%2FAccount%2F0011s000001xpe3AAA%2Fview',
      'https://acme.lightning.force.com/lightning/o/Opportunity/new?backgroundContext=/lightning/r/Account/0011s000001xpe3AAA/view',
      'https://acme.lightning.force.com/one/one.app#/sObject/Opportunity/new',
    ],
  },
  {
    facts: { environment: 'production', object: 'Opportunity', view: 'list' },
    urls: [
      'https://acme.lightning.force.com/lightning/o/Opportunity/list?filterName=__Recent',
      'https://acme.lightning.force.com/one/one.app#/sObject/Opportunity/list?filterName=Recent',
    ],
  },
  {
    facts: { environment: 'production', object: 'Opportunity', view: 'edit', recordId: '006VN00000LXtEZYA1' },
    urls: ['https://acme.lightning.force.com/lightning/r/Opportunity/006VN00000LXtEZYA1/edit?count=1'],
  },
  {
    facts: { environment: 'production', object: 'Case', view: 'related', recordId: '5002600000X5SQzAAN' },
    urls: [
      'https://acme.lightning.force.com/lightning/r/Case/5002600000X5SQzAAN/related/Emails/view?ws=%2Flightning',
    ],
  },
  {
    facts: { environment: 'production', view: 'related', recordId: '006VN00000LXtEZYA1' },
    urls: ['https://acme.lightning.force.com/lightning/r/006VN00000LXtEZYA1/related/Quotes__r/view'],
  },
  {
    facts: { environment: 'production', view: 'record', recordId: '5002600000X5SQzAAN' },
    urls: [
      'https://acme.lightning.force.com/lightning/r/sObject/5002600000X5SQzAAN/view',
      'https://acme.lightning.force.com/one/one.app#/sObject/5002600000X5SQzAAN/view?core.app=1',
      'https://acme.lightning.force.com/one/one.app?source=alohaHeader#/sObject/5002600000X5SQzAAN',
      'https://acme.lightning.force.com/one/one.app#eyJjb21wb25lbnREZWYiOiJmb3JjZTp4IiwiYXR0cmlidXRlcyI6eyJyZWNvcmRJZCI6IjUwMDI2MDAwMDBYNVNRekFBTiJ9fQ==',
      'https://acme.lightning.force.com/one/one.app#/sObject/5002600000X5SQzAAN/view',
    ],
  },
  {
    facts: { environment: 'production', object: 'Find_or_Add_Candidate', view: 'other' },
    urls: ['https://acme.lightning.force.com/lightning/n/Find_or_Add_Candidate'],
  },
  {
    facts: { environment: 'production', object: 'NearbyContacts', view: 'other' },
    urls: [
      'https://acme--c.vf.force.com/apex/NearbyContacts?id=001D000000JRBet',
      'https://acme.my.salesforce.com/apex/NearbyContacts',
    ],
  },
  {
    facts: { environment: 'dev', object: 'PageBlockSectionItem', view: 'other' },
    urls: ['https://acme-dev-ed--c.develop.vf.force.com/apex/PageBlockSectionItem'],
  },
  {
    facts: { environment: 'sandbox:qas', object: 'sb', view: 'other' },
    urls: ['https://acme--qas--sbqq.sandbox.vf.force.com/apex/sb?id=a0q5f000001aBcDAAU'],
  },
  {
    facts: { environment: 'sandbox:uat', object: 'Case', view: 'record', recordId: '5002600000X5SQzAAN' },
    urls: [
      'https://acme--uat.sandbox.lightning.force.com/lightning/r/Case/5002600000X5SQzAAN/view?ws=%2Flightning%2Fr%2FAccount%2F0012600002Dpw5iAAB%2Fview',
      'https://ACME--UAT.sandbox.lightning.force.com/lightning/r/Case/5002600000X5SQzAAN/view',
      'https://acme--uat.sandbox.lightning.force.com:8443/lightning/r/Case/5002600000X5SQzAAN/view',
    ],
  },
  {
    facts: { environment: 'dev', object: 'Case', view: 'list' },
    urls: [
      'https://acme-dev-ed.develop.lightning.force.com/lightning/o/Case/list',
      'https://acme.free.lightning.force.com/lightning/o/Case/list',
      'https://acme-dev-ed.lightning.force.com/lightning/o/Case/list',
      'https://brave-koala-1a2b3c-dev-ed.trailblaze.lightning.force.com/lightning/o/Case/list',
      'https://energy-site-1234.scratch.lightning.force.com/lightning/o/Case/list',
      'https://acme.patch.lightning.force.com/lightning/o/Case/list',
      'https://acme.demo.lightning.force.com/lightning/o/Case/list',
    ],
  },
  {
    facts: { environment: 'production', view: 'setup' },
    urls: [
      'https://acme.my.salesforce-setup.com/lightning/setup/Flows/home',
      'https://acme.my.salesforce.com/setup/forcecomHomepage.apexp',
      'https://agency.my.salesforce-setup.mil/lightning/setup/Flows/home',
      'https://acme.lightning.force.com/lightning/setup/SetupOneHome/home',
    ],
  },
  {
    facts: { environment: 'production', view: 'other' },
    urls: [
      'https://acme.lightning.force.com/lightning/page/home?ws=%2Flightning%2Fr%2FCase%2F5002600000X5SQzAAN%2Fview',
      'https://acme.lightning.force.com/lightning/r/Opportunity%2F006VN00000LXtEZYA1/view',
      'https://acme.lightning.force.com/lightning/_classic/%2F006VN00000LXtEZYA1',
      'https://acme.lightning.force.com/one/one.app#eyJjb21wb25lbnREZWYiOi',
      'https://acme.lightning.force.com/lightning/r/Opportunity/006VN/view',
      'https://acme.lightning.force.com/lightning/page/home',
      'https://acme.lightning.force.com/lightning',
      'https://acme.lightning.force.com/one/one.app#eyJjb21wb25lbnREZWYiOiJvbmU6YWxvaGFQYWdlIiwiYXR0cmlidXRlcyI6eyJhZGRyZXNzIjoiaHR0cHM6Ly9ldmlsLmV4YW1wbGUvbGlnaHRuaW5nL3IvQ2FzZS81MDAyNjAwMDAwWDVTUXpBQU4vdmlldyJ9fQ==',
      'https://acme.lightning.force.com/one/one.app#bm90IGpzb24=',
      'https://acme.lightning.force.com/one/one.app#bnVsbA==',
      'https://acme.lightning.force.com/one/one.app#***broken***',
      'https://acme.lightning.force.com/one/one.app#%E0%A4%A',
      'https://acme.lightning.force.com/one/one.app#',
    ],
  },
  {
    facts: { environment: 'production', object: 'Case', view: 'list' },
    urls: [
      'https://agency.lightning.force.mil/lightning/o/Case/list',
      'https://acme.lightning.sfcrmapps.cn/lightning/o/Case/list',
      'https://agency.lightning.crmforce.mil/lightning/o/Case/list',
      'https://acme.lightning.force.com/lightning/o/Case/home',
      'https://acme.lightning.force.com/lightning/o/Case/list?ws=%2Flightning%2Fr%2FAccount%2F0012600002Dpw5iAAB%2Fview',
    ],
  },
  {
    facts: { environment: 'production', view: 'record', recordId: '006VN00000LXtEZYA1' },
    urls: [
      'https://agency.my.salesforce.mil/006VN00000LXtEZYA1',
      'https://acme.my.sfcrmproducts.cn/006VN00000LXtEZYA1',
      'https://acme.my.salesforce.com/006VN00000LXtEZYA1',
      'https://acme.lightning.force.com/lightning/r/006VN00000LXtEZYA1/view',
    ],
  },
  {
    facts: { environment: 'dev', object: 'Case', view: 'record', recordId: '5002600000X5SQzAAN' },
    urls: [
      'https://acme-dev-ed.my.salesforce.com/lightning/r/Case/5002600000X5SQzAAN/view',
      'https://acme-dev-ed.develop.my.salesforce.com/lightning/r/Case/5002600000X5SQzAAN/view',
    ],
  },
  {
    facts: { environment: 'sandbox:uat', object: 'Case', view: 'list' },
    urls: [
      'https://acme--uat.cs12.lightning.force.com/lightning/o/Case/list',
      'https://agency--uat.sandbox.lightning.force.mil/lightning/o/Case/list',
      'https://acme--uat.sandbox.lightning.sfcrmapps.cn/lightning/o/Case/list',
      'https://acme--uat.lightning.force.com/lightning/o/Case/list',
      'https://agency--uat.sandbox.lightning.crmforce.mil/lightning/o/Case/list',
    ],
  },
  {
    facts: { environment: 'sandbox:uat', view: 'record', recordId: '006VN00000LXtEZYA1' },
    urls: [
      'https://acme--uat.sandbox.my.salesforce.com/006VN00000LXtEZYA1',
      'https://acme--uat.my.salesforce.com/006VN00000LXtEZYA1',
      'https://agency--uat.sandbox.my.salesforce.mil/006VN00000LXtEZYA1',
      'https://acme--uat.sandbox.my.sfcrmproducts.cn/006VN00000LXtEZYA1',
      'https://acme--uat.cs12.my.salesforce.com/006VN00000LXtEZYA1',
    ],
  },
  {
    facts: { environment: 'sandbox:uat', view: 'setup' },
    urls: [
      'https://agency--uat.sandbox.my.salesforce-setup.mil/lightning/setup/Flows/home',
      'https://acme--uat.sandbox.my.salesforce-setup.com/lightning/setup/Flows/home',
    ],
  },
  {
    facts: { environment: 'dev', view: 'setup' },
    urls: [
      'https://acme-dev-ed.my.salesforce-setup.com/lightning/setup/Flows/home',
      'https://acme-dev-ed.develop.my.salesforce-setup.com/lightning/setup/Flows/home',
    ],
  },
  {
    facts: { environment: 'production', object: 'Case', view: 'record', recordId: '5002600000X5SQzAAN' },
    urls: [
      'https://acme.lightning.force.com/one/one.app#/sObject/Case/5002600000X5SQzAAN/view',
      'https://acme.lightning.force.com/lightning/app/06m000000000001AAA/r/Case/5002600000X5SQzAAN/view',
      'https://acme.lightning.force.com/one/one.app#eyJjb21wb25lbnREZWYiOiJvbmU6YWxvaGFQYWdlIiwiYXR0cmlidXRlcyI6eyJhZGRyZXNzIjoiaHR0cHM6Ly9hY21lLm15LnNhbGVzZm9yY2UuY29tL2xpZ2h0bmluZy9yL0Nhc2UvNTAwMjYwMDAwMFg1U1F6QUFOL3ZpZXcifX0%3D',
    ],
  },
  {
    facts: { environment: 'production', view: 'edit', recordId: '006VN00000LXtEZ' },
    urls: [
      'https://acme.my.salesforce.com/006VN00000LXtEZ/e',
      'https://acme.lightning.force.com/one/one.app#/sObject/006VN00000LXtEZ/edit',
    ],
  },
  {
    facts: { environment: 'production', view: 'list' },
    urls: ['https://acme.my.salesforce.com/006/o'],
  },
  {
    facts: { environment: 'production', view: 'new' },
    urls: ['https://acme.my.salesforce.com/006/e?retURL=%2F006%2Fo'],
  },
  {
    facts: { environment: 'production', view: 'search' },
    urls: [
      'https://acme.my.salesforce.com/_ui/search/ui/UnifiedSearchResults?str=refund',
      'https://acme.lightning.force.com/one/one.app#eyJjb21wb25lbnREZWYiOiJmb3JjZVNlYXJjaDpzZWFyY2hQYWdlRGVza3RvcCIsImF0dHJpYnV0ZXMiOnsidGVybSI6Ik3DvGxsZXIifX0=',
    ],
  },
  {
    facts: { environment: 'production', view: 'edit', recordId: '006VN00000LXtEZYA1' },
    urls: ['https://acme.lightning.force.com/lightning/r/006VN00000LXtEZYA1/edit'],
  },
  {
    facts: { environment: 'production', object: 'Opportunity', view: 'record', recordId: '006VN00000LXtEZ' },
    urls: ['https://acme.lightning.force.com/lightning/r/Opportunity/006VN00000LXtEZ/view'],
  },
  {
    facts: { environment: 'production', object: 'Case', view: 'other', recordId: '5002600000X5SQzAAN' },
    urls: ['https://acme.lightning.force.com/lightning/r/Case/5002600000X5SQzAAN/clone'],
  },
  {
    facts: {
      environment: 'production',
      object: 'Invoice__c',
      view: 'record',
      recordId: 'a0BVN00000LXtEZYA1',
    },
    urls: ['https://acme.lightning.force.com/lightning/r/Invoice__c/a0BVN00000LXtEZYA1/view?c__x=1#top'],
  },
  {
    facts: { environment: 'production', object: 'Opportunity', view: 'other' },
    urls: ['https://acme.lightning.force.com/lightning/o/Opportunity/pipelineInspection?filterName=x'],
  },
  {
    facts: { environment: 'sandbox:full-copy', object: 'Case', view: 'list' },
    urls: ['https://acme--full-copy.sandbox.my.salesforce.com/lightning/o/Case/list'],
  },
  {
    facts: { environment: 'production', object: 'My_Page', view: 'other' },
    urls: [
      'https://acme.lightning.force.com/one/one.app#eyJjb21wb25lbnREZWYiOiJvbmU6YWxvaGFQYWdlIiwiYXR0cmlidXRlcyI6eyJhZGRyZXNzIjoiL2FwZXgvTXlfUGFnZT9pZD0xIn19',
      'https://acme.lightning.force.com/one/one.app#eyJjb21wb25lbnREZWYiOiJvbmU6YWxvaGFQYWdlIiwiYXR0cmlidXRlcyI6eyJhZGRyZXNzIjoiL2FwZXgvTXlfUGFnZT94PcO_Pz5-fj8_Pj4ifX0',
    ],
  },
  {
    facts: { environment: 'production', object: 'Case', view: 'edit', recordId: '5002600000X5SQzAAN' },
    urls: [
      'https://acme.lightning.force.com/one/one.app#eyJ0eXBlIjoic3RhbmRhcmRfX3JlY29yZFBhZ2UiLCJhdHRyaWJ1dGVzIjp7InJlY29yZElkIjoiNTAwMjYwMDAwMFg1U1F6QUFOIiwib2JqZWN0QXBpTmFtZSI6IkNhc2UiLCJhY3Rpb25OYW1lIjoiZWRpdCJ9fQ==',
    ],
  },
  {
    facts: { environment: 'production', object: 'Case', view: 'new' },
    urls: [
      'https://acme.lightning.force.com/one/one.app#eyJ0eXBlIjoic3RhbmRhcmRfX29iamVjdFBhZ2UiLCJhdHRyaWJ1dGVzIjp7Im9iamVjdEFwaU5hbWUiOiJDYXNlIiwiYWN0aW9uTmFtZSI6Im5ldyJ9fQ==',
    ],
  },
  {
    facts: undefined,
    urls: [
      'https://acme.lightning.force.com@evil.example/lightning/o/Case/list',
      'https://acme.lightning.force.com./lightning/o/Case/list',
      'https://acme-lightning.force.com/lightning/o/Case/list',
      'https://lightning.force.com.evil.example/lightning/o/Case/list',
      'https://a.b.lightning.force.com/lightning/o/Case/list',
      'https://acme.unknown.lightning.force.com/lightning/o/Case/list',
      'https://acme--uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu.sandbox.lightning.force.com/lightning/o/Case/list',
      'https://acme.lightning.force.com.mcas.ms/lightning/o/Case/list',
      'https://acme--uat.sandbox.my.site.com/s/case/5002600000X5SQzAAN',
      'https://acme.my.salesforce.com/006VN00000LXtEZYA1/view/more',
      'https://acme.my.salesforce.com/?startURL=/006VN00000LXtEZYA1',
      'http://acme.lightning.force.com/lightning/o/Case/list',
      'https://acme.lightning.force.com//lightning/o/Case/list',
      'https://acme.my.salesforce.com/secur/logout.jsp',
      'https://login.salesforce.com/?un=x',
      'https://lightning.force.com/lightning/o/Case/list',
      'https://acme.lightning.force.com.evil.example/lightning/o/Case/list',
      'https://acme.my.site.com/s/case/5002600000X5SQzAAN',
    ],
  },
];
