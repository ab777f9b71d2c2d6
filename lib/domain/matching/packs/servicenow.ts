import type { AppPack } from './pack.ts';

const SYS_ID = '[0-9a-f]{32}';
const TABLE = ':object([a-z]\\w*)';

export const SERVICENOW: AppPack = {
  app: 'servicenow',
  name: 'ServiceNow',
  hosts: [
    { host: ':instance(dev\\d+).service-now.com', environment: 'dev' },
    { host: ':instance.service-now.com', environment: 'production' },
    { host: ':instance.servicenowservices.com', environment: 'production' },
  ],
  origins: ['https://*.service-now.com/*'],
  normalisers: ['servicenow-target'],
  pages: [
    { path: `/now/:space/record/${TABLE}/:id(${SYS_ID}){/*}?`, view: 'record' },
    { path: `/now/:space/record/${TABLE}/-1{/*}?`, view: 'new' },
    { path: `/now/:space/:area/record/${TABLE}/:id(${SYS_ID}){/*}?`, view: 'record' },
    { path: `/now/:space/:area/record/${TABLE}/-1{/*}?`, view: 'new' },
    { path: '/now/:space/list{/*}?', view: 'list' },
    { path: '/now/:space/:area/list{/*}?', view: 'list' },
    { path: '/now/nav/ui/search{/*}?', view: 'search' },
    { path: '/now{/*}?', view: 'other' },
    { path: `/${TABLE}_list.do`, view: 'list' },
    { path: `/${TABLE}.do`, query: { sys_id: `:id(${SYS_ID})` }, view: 'record' },
    { path: `/${TABLE}.do`, query: { sys_id: '-1' }, view: 'new' },
    { path: '/text_search_exact_match.do', view: 'search' },
    { path: '/:page.do', view: 'other' },
    {
      path: '/:portal(sp|esc|csm)',
      query: { table: TABLE, sys_id: `:id(${SYS_ID})` },
      view: 'record',
    },
    { path: '/:portal(sp|esc|csm)', query: { id: 'search' }, view: 'search' },
    { path: '/:portal(sp|esc|csm)', view: 'other' },
  ],
  recordIds: 'lowerCase',
  readableIds: false,
};
