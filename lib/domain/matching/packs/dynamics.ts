import type { AppPack } from './pack.ts';

/** Links write the id bare or in braces. */
const GUID = '{\\{}?:id([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}){\\}}?';
const TABLE = ':object([a-z]\\w*)';

export const DYNAMICS: AppPack = {
  app: 'dynamics',
  name: 'Dynamics 365',
  hosts: [
    { host: ':org.:region(crm\\d*).dynamics.com', environment: 'production' },
    { host: ':org.crm.dynamics.cn', environment: 'production' },
    { host: ':org.crm.microsoftdynamics.us', environment: 'production' },
    { host: ':org.crm.appsplatform.us', environment: 'production' },
  ],
  origins: ['https://*.dynamics.com/*'],
  pages: [
    { path: '/main.aspx', query: { pagetype: 'entityrecord', etn: TABLE, id: GUID }, view: 'record' },
    { path: '/main.aspx', query: { pagetype: 'entityrecord', etn: TABLE, id: '*' }, view: 'other' },
    { path: '/main.aspx', query: { pagetype: 'entityrecord', etn: TABLE }, view: 'new' },
    { path: '/main.aspx', query: { pagetype: 'entitylist', etn: TABLE }, view: 'list' },
    { path: '/main.aspx', query: { pagetype: 'search' }, view: 'search' },
    { path: '/main.aspx', view: 'other' },
  ],
  objectNames: { incident: 'case', systemuser: 'user' },
  recordIds: 'lowerCase',
  readableIds: false,
};
