import type { AppPack } from './pack.ts';

const KEY = ':id([A-Za-z][A-Za-z0-9_]*-\\d+)';

export const JIRA: AppPack = {
  app: 'jira',
  name: 'Jira',
  hosts: [
    { host: ':site-sandbox-:sandbox([a-z0-9_\\-]+).atlassian.net', environment: 'sandbox' },
    { host: ':site.atlassian.net', environment: 'production' },
    { host: ':site.jira.com', environment: 'production' },
  ],
  origins: ['https://*.atlassian.net/*'],
  pages: [
    { path: `/browse/${KEY}`, view: 'record', object: 'issue' },
    { path: `/jira/*/${KEY}`, view: 'record', object: 'issue' },
    { path: '/jira/*', query: { selectedIssue: KEY }, view: 'record', object: 'issue' },
    { path: `/:area(projects|issues)/${KEY}`, view: 'record', object: 'issue' },
    { path: `/projects/*/${KEY}`, view: 'record', object: 'issue' },
    { path: '/jira/*/projects/:project/queues{/*}?', view: 'list', object: 'issue' },
    {
      path: '/jira/*/projects/:project/:list(issues|list|boards|backlog){/*}?',
      view: 'list',
      object: 'issue',
    },
    { path: '/projects/:project/:list(queues|issues){/*}?', view: 'list', object: 'issue' },
    { path: '/issues', view: 'list', object: 'issue' },
    { path: '/jira/issues', view: 'list', object: 'issue' },
    { path: '/secure/CreateIssue*', view: 'new', object: 'issue' },
    { path: '/servicedesk/customer/portal/:portal(\\d+)/*/create/:form', view: 'new', object: 'request' },
    { path: '/servicedesk/customer/portal/:portal(\\d+)/create/:form', view: 'new', object: 'request' },
    { path: `/servicedesk/customer/portal/:portal(\\d+)/${KEY}`, view: 'record', object: 'request' },
    { path: '/servicedesk/customer/user/requests', view: 'list', object: 'request' },
    { path: '/jira/search', view: 'search' },
    { path: '/jira/settings{/*}?', view: 'setup' },
    { path: '/secure/admin{/*}?', view: 'setup' },
    { path: '/:area(jira|projects|servicedesk|secure){/*}?', view: 'other' },
  ],
  recordIds: 'upperCase',
  readableIds: true,
};
