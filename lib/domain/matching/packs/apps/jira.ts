import type { AppPack, PackPage, UrlTable } from '../pack.ts';

const ISSUE = '[A-Za-z][A-Za-z0-9_]*-\\d+';
const KEY = `:id(${ISSUE})`;
/** The customers' side: the one that each site has, and help centres of their own. */
const DESKS = ['/servicedesk/customer', '/helpcenter/:center'];

export const pack: AppPack = {
  app: 'jira',
  name: 'Jira',
  hosts: [
    { host: ':site-sandbox-:sandbox([a-z0-9_\\-]{1,80}).atlassian.net', environment: 'sandbox' },
    { host: ':site-sandbox.atlassian.net', environment: 'sandbox' },
    { host: ':site.atlassian.net', environment: 'production' },
    { host: ':site.atlassian-us-gov-mod.net', environment: 'production', unasked: 'government' },
    { host: ':site.atlassian-isolated.net', environment: 'production', unasked: 'isolated' },
    { host: ':site.jira.com', environment: 'production', unasked: 'legacy' },
  ],
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
    ...DESKS.flatMap((desk): PackPage[] => [
      { path: `${desk}/portal/:portal(\\d+){/*}?/create/:form`, view: 'new', object: 'request' },
      { path: `${desk}/portal/:portal(\\d+)/${KEY}`, view: 'record', object: 'request' },
      { path: `${desk}{/*}?/user/requests`, view: 'list', object: 'request' },
    ]),
    { path: '/jira/search', view: 'search' },
    { path: '/jira/settings{/*}?', view: 'setup' },
    { path: '/secure/admin{/*}?', view: 'setup' },
    { path: '/:area(jira|projects|browse|servicedesk|helpcenter|secure){/*}?', view: 'other' },
  ],
  idShape: ISSUE,
  recordIds: 'upperCase',
  readableIds: true,
};

export const urls: UrlTable = [
  {
    facts: { environment: 'production', object: 'issue', view: 'list' },
    urls: [
      'https://acme.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/9010',
      'https://acme.atlassian.net/jira/servicedesk/c/projects/HELP/queues/',
      'https://acme.atlassian.net/jira/core/projects/OPS/list',
      'https://acme.atlassian.net/jira/issues?jql=project%3DHELP',
      'https://acme.atlassian.net/projects/HELP/queues/custom/7',
      'https://acme.atlassian.net/jira/software/projects/CR/boards/7',
      'https://acme.atlassian.net/jira/servicedesk/projects/HELP/queues',
      'https://acme.atlassian.net/issues/?jql=project%3DHELP',
    ],
  },
  {
    facts: { environment: 'production', object: 'issue', view: 'record', recordId: 'HELP-1' },
    urls: [
      'https://acme.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/7/HELP-1',
      'https://acme.atlassian.net/jira/servicedesk/projects/HELP/queues/issue/HELP-1/',
    ],
  },
  {
    facts: { environment: 'production', object: 'issue', view: 'record', recordId: 'CR-157' },
    urls: [
      'https://acme.atlassian.net/browse/CR-157',
      'https://ACME.atlassian.net/browse/CR-157/',
      'https://acme.jira.com/browse/CR-157',
      'https://acme.atlassian-us-gov-mod.net/browse/CR-157',
      'https://acme.atlassian-isolated.net/browse/CR-157',
      'https://acme.atlassian.net/projects/CR/issues/CR-157',
      'https://acme.atlassian.net/issues/CR-157?jql=project%3DCR',
      'https://acme.atlassian.net/jira/core/projects/CR/board?selectedIssue=CR-157',
      'https://acme.atlassian.net/jira/software/c/projects/CR/boards/7?selectedIssue=CR-157',
    ],
  },
  {
    facts: { environment: 'production', object: 'request', view: 'new' },
    urls: [
      'https://acme.atlassian.net/servicedesk/customer/portal/4/group/8/create/40',
      'https://acme.atlassian.net/servicedesk/customer/portal/4/create/40',
      'https://acme.atlassian.net/helpcenter/support/portal/5/group/18/create/85',
    ],
  },
  {
    facts: { environment: 'production', object: 'request', view: 'record', recordId: 'HELP-1' },
    urls: [
      'https://acme.atlassian.net/helpcenter/support/portal/5/HELP-1',
      'https://acme.atlassian.net/servicedesk/customer/portal/4/HELP-1',
    ],
  },
  {
    facts: { environment: 'production', object: 'request', view: 'list' },
    urls: [
      'https://acme.atlassian.net/servicedesk/customer/portal/4/user/requests?status=open',
      'https://acme.atlassian.net/helpcenter/support/user/requests',
      'https://acme.atlassian.net/servicedesk/customer/user/requests',
    ],
  },
  {
    facts: { environment: 'production', view: 'search' },
    urls: ['https://acme.atlassian.net/jira/search?q=/browse/CR-157'],
  },
  {
    facts: { environment: 'production', view: 'setup' },
    urls: [
      'https://acme.atlassian.net/secure/admin/ViewProjects.jspa',
      'https://acme.atlassian.net/jira/settings/system',
    ],
  },
  {
    facts: { environment: 'production', view: 'other' },
    urls: [
      'https://acme.atlassian.net/servicedesk/customer/portals',
      'https://acme.atlassian.net/servicedesk/customer/portal/4',
      'https://acme.atlassian.net/helpcenter/support/',
      'https://acme.atlassian.net/browse/CR',
      'https://acme.atlassian.net/jira/software/projects/CR%2FCR-157',
      'https://acme.atlassian.net/jira/your-work',
    ],
  },
  {
    facts: { environment: 'sandbox:unnamed', object: 'issue', view: 'record', recordId: 'CR-157' },
    urls: ['https://acme-sandbox.atlassian.net/browse/CR-157'],
  },
  {
    facts: { environment: 'production', object: 'issue', view: 'record', recordId: 'cr-157' },
    urls: ['https://acme.atlassian.net/browse/cr-157?focusedCommentId=1'],
  },
  {
    facts: { environment: 'production', object: 'issue', view: 'record', recordId: 'CR-1' },
    urls: ['https://acme.atlassian.net/jira/software/projects/CR/issues/CR-1'],
  },
  {
    facts: { environment: 'production', object: 'issue', view: 'record', recordId: 'HELP-12' },
    urls: ['https://acme.atlassian.net/projects/HELP/queues/custom/7/HELP-12'],
  },
  {
    facts: { environment: 'production', object: 'issue', view: 'new' },
    urls: ['https://acme.atlassian.net/secure/CreateIssue!default.jspa'],
  },
  {
    facts: { environment: 'sandbox:123', object: 'issue', view: 'record', recordId: 'CR-157' },
    urls: ['https://acme-sandbox-123.atlassian.net/browse/CR-157'],
  },
  {
    facts: undefined,
    urls: [
      'https://acme.atlassian.net/',
      'https://acme.atlassian.net/plugins/servlet/upm',
      'https://acme.atlassian.net@evil.example/browse/CR-157',
      'https://acme.atlassian.net.evil.example/browse/CR-157',
      'https://acme.atlassian.net./browse/CR-157',
      'https://acme-atlassian.net/browse/CR-157',
      'https://a.b.atlassian.net/browse/CR-157',
      'https://jira.acme.example/browse/CR-157',
      'https://acme.atlassian.net//browse/CR-157',
      'http://acme.atlassian.net/browse/CR-157',
      'https://acme.atlassian.net/wiki/spaces/OPS/pages/1',
      'https://evilatlassian.net/browse/CR-157',
    ],
  },
];
