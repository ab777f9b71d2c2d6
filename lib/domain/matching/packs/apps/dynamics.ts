import type { AppPack, UrlTable } from '../pack.ts';

const ROW = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Links write the id bare or in braces. */
const GUID = `{\\{}?:id(${ROW}){\\}}?`;
const TABLE = ':object([a-z]\\w*)';

export const pack: AppPack = {
  app: 'dynamics',
  name: 'Dynamics 365',
  hosts: [
    { host: ':org.:region(crm\\d*).dynamics.com', environment: 'production' },
    { host: ':org.crm.microsoftdynamics.us', environment: 'production', unasked: 'government' },
    { host: ':org.crm.appsplatform.us', environment: 'production', unasked: 'government' },
    { host: ':org.crm.dynamics.cn', environment: 'production', unasked: 'china' },
    { host: ':org.crm.microsoftdynamics.de', environment: 'production', unasked: 'legacy' },
  ],
  pages: [
    { path: '/main.aspx', query: { pagetype: 'entityrecord', etn: TABLE, id: GUID }, view: 'record' },
    { path: '/main.aspx', query: { pagetype: 'entityrecord', etn: TABLE, id: '*' }, view: 'other' },
    { path: '/main.aspx', query: { pagetype: 'entityrecord', etn: TABLE }, view: 'new' },
    // The old links' type codes; those of a customer's own tables differ from one organisation to the next.
    {
      path: '/main.aspx',
      query: { pagetype: 'entityrecord', etc: ':object(1|2|3|4|8|112)', id: GUID },
      view: 'record',
    },
    { path: '/main.aspx', query: { pagetype: 'entitylist', etn: TABLE }, view: 'list' },
    { path: '/main.aspx', query: { pagetype: 'search' }, view: 'search' },
    { path: '/main.aspx', view: 'other' },
  ],
  objectCodes: { 1: 'account', 2: 'contact', 3: 'opportunity', 4: 'lead', 8: 'systemuser', 112: 'incident' },
  objectNames: {
    incident: 'case',
    systemuser: 'user',
    salesorder: 'order',
    knowledgearticle: 'knowledge article',
    phonecall: 'phone call',
    msdyn_workorder: 'work order',
  },
  usualObjects: [
    'account',
    'contact',
    'incident',
    'lead',
    'opportunity',
    'quote',
    'salesorder',
    'invoice',
    'knowledgearticle',
    'task',
    'appointment',
    'phonecall',
    'email',
    'msdyn_workorder',
  ],
  idShape: ROW,
  recordIds: 'lowerCase',
  readableIds: false,
};

export const urls: UrlTable = [
  {
    facts: {
      environment: 'production',
      object: 'incident',
      view: 'record',
      recordId: 'ee649073-554d-ee11-be6f-000d3aa14877',
    },
    urls: [
      'https://acme.crm5.dynamics.com/main.aspx?appid=3295c66c-98fa-ed11-8f6e-000d3aa14915&pagetype=entityrecord&etn=incident&id=ee649073-554d-ee11-be6f-000d3aa14877',
      'https://acme.crm9.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident&id=ee649073-554d-ee11-be6f-000d3aa14877',
      'https://ACME.CRM11.dynamics.com/main.aspx/?forceUCI=1&pagetype=entityrecord&etn=incident&id=ee649073-554d-ee11-be6f-000d3aa14877',
      'https://acme.crm.dynamics.com/main.aspx?etc=112&id=ee649073-554d-ee11-be6f-000d3aa14877&histKey=1&newWindow=true&pagetype=entityrecord#392649339',
    ],
  },
  {
    facts: { environment: 'production', object: 'lead', view: 'list' },
    urls: [
      'https://acme.crm.dynamics.com/main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.crm.appsplatform.us/main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.crm.dynamics.cn/main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.crm.microsoftdynamics.de/main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.crm.microsoftdynamics.us/main.aspx?pagetype=entitylist&etn=lead',
    ],
  },
  {
    facts: { environment: 'production', view: 'other' },
    urls: [
      'https://acme.crm.dynamics.com/main.aspx?appid=3295c66c-98fa-ed11-8f6e-000d3aa14915',
      'https://acme.crm.dynamics.com/main.aspx?forceUCI=1&pagetype=apps',
      'https://acme.crm.dynamics.com/main.aspx?etc=10045&pagetype=entityrecord&id=%7bee649073-554d-ee11-be6f-000d3aa14877%7d',
      'https://acme.crm.dynamics.com/main.aspx?q=pagetype%3Dentitylist%26etn%3Dlead',
      'https://acme.crm5.dynamics.com/main.aspx?pagetype=dashboard&id=ee649073-554d-ee11-be6f-000d3aa14877',
      'https://acme.crm5.dynamics.com/main.aspx',
    ],
  },
  {
    facts: {
      environment: 'production',
      object: 'incident',
      view: 'record',
      recordId: 'EE649073-554D-EE11-BE6F-000D3AA14877',
    },
    urls: [
      'https://acme.crm5.dynamics.com/main.aspx?etn=incident&id=%7BEE649073-554D-EE11-BE6F-000D3AA14877%7D&pagetype=entityrecord',
    ],
  },
  {
    facts: { environment: 'production', object: 'incident', view: 'new' },
    urls: ['https://acme.crm5.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident'],
  },
  {
    facts: { environment: 'production', object: 'incident', view: 'other' },
    urls: ['https://acme.crm5.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident&id=nonsense'],
  },
  {
    facts: { environment: 'production', view: 'search' },
    urls: ['https://acme.crm5.dynamics.com/main.aspx?pagetype=search&searchText=refund'],
  },
  {
    facts: undefined,
    urls: [
      'https://acme.crm.dynamics.com/',
      'https://acme.crm.dynamics.com/WebResources/new_page.html',
      'https://acme.crm5.dynamics.com@evil.example/main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.crm5.dynamics.com./main.aspx?pagetype=entitylist&etn=lead',
      'https://acme-crm5.dynamics.com/main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.crmx.dynamics.com/main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.operations.dynamics.com/?cmp=usmf&mi=CustTable',
      'https://acme.crm.dynamics.com//main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.crm.dynamics.com/acme/main.aspx?pagetype=entitylist&etn=lead',
      'http://acme.crm5.dynamics.com/main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.api.crm5.dynamics.com/main.aspx?pagetype=entitylist&etn=lead',
      'https://acme.crm5.dynamics.com.evil.example/main.aspx?pagetype=entitylist&etn=lead',
    ],
  },
];
