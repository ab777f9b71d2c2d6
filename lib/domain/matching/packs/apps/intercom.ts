import type { AppPack, UrlTable } from '../pack.ts';

export const pack: AppPack = {
  app: 'intercom',
  name: 'Intercom',
  hosts: [
    { host: 'app.intercom.com', environment: 'production' },
    { host: 'app.:region(eu|au).intercom.com', environment: 'production' },
    { host: 'app.intercom.io', environment: 'production', unasked: 'legacy' },
  ],
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
    { path: '/a/apps/:tenant/users/:id([0-9a-f]{24}){/*}?', view: 'record', object: 'user' },
    { path: '/a/apps/:tenant/companies/segments{/*}?', view: 'list', object: 'company' },
    { path: '/a/apps/:tenant/companies/:id([0-9a-f]{24}){/*}?', view: 'record', object: 'company' },
    { path: '/a/apps/:tenant/articles/articles/:id(\\d+){/*}?', view: 'record', object: 'article' },
    { path: '/a/apps/:tenant/settings{/*}?', view: 'setup' },
    { path: '/a/apps/:tenant{/*}?', view: 'other' },
  ],
  idShape: '\\d+|[0-9a-f]{24}',
  recordIds: 'asIs',
  readableIds: false,
};

export const urls: UrlTable = [
  {
    facts: { environment: 'production', object: 'conversation', view: 'record', recordId: '1' },
    urls: [
      'https://app.intercom.com/a/inbox/gu1e0q0t/inbox/admin/8857114/conversation/1',
      'https://APP.INTERCOM.COM/a/inbox/gu1e0q0t/inbox/conversation/1/',
      'https://app.intercom.io/a/apps/gu1e0q0t/conversations/1',
    ],
  },
  {
    facts: { environment: 'production', object: 'conversation', view: 'record', recordId: '4137' },
    urls: [
      'https://app.eu.intercom.com/a/inbox/gu1e0q0t/inbox/shared/all/conversation/4137#part_id=comment-4137-23555',
    ],
  },
  {
    facts: { environment: 'production', object: 'conversation', view: 'list' },
    urls: [
      'https://app.eu.intercom.com/a/inbox/gu1e0q0t/inbox',
      'https://app.intercom.com/a/apps/gu1e0q0t/inbox/all',
      'https://app.intercom.com/a/inbox/gu1e0q0t/inbox/admin/8857114',
    ],
  },
  {
    facts: {
      environment: 'production',
      object: 'company',
      view: 'record',
      recordId: '5f1e2d3c4b5a697887766555',
    },
    urls: ['https://app.intercom.com/a/apps/gu1e0q0t/companies/5f1e2d3c4b5a697887766555'],
  },
  {
    facts: { environment: 'production', object: 'company', view: 'list' },
    urls: ['https://app.intercom.com/a/apps/gu1e0q0t/companies/segments/all'],
  },
  {
    facts: { environment: 'production', object: 'article', view: 'record', recordId: '8' },
    urls: ['https://app.intercom.com/a/apps/gu1e0q0t/articles/articles/8/show'],
  },
  {
    facts: { environment: 'production', view: 'search' },
    urls: [
      'https://app.intercom.com/a/inbox/gu1e0q0t/inbox/search?q=/a/inbox/gu1e0q0t/inbox/conversation/1',
      'https://app.intercom.com/a/inbox/gu1e0q0t/inbox/search?query=refund',
    ],
  },
  {
    facts: { environment: 'production', view: 'other' },
    urls: ['https://app.intercom.com/a/apps/gu1e0q0t/home'],
  },
  {
    facts: { environment: 'production', object: 'conversation', view: 'record', recordId: '215469' },
    urls: [
      'https://app.eu.intercom.com/a/inbox/gu1e0q0t/inbox/shared/all/conversation/215469',
      'https://app.au.intercom.com/a/inbox/gu1e0q0t/inbox/conversation/215469?view=List',
    ],
  },
  {
    facts: { environment: 'production', object: 'conversation', view: 'record', recordId: '9' },
    urls: ['https://app.intercom.com/a/apps/gu1e0q0t/inbox/inbox/all/conversations/9'],
  },
  {
    facts: {
      environment: 'production',
      object: 'user',
      view: 'record',
      recordId: '5f1e2d3c4b5a697887766554',
    },
    urls: ['https://app.intercom.com/a/apps/gu1e0q0t/users/5f1e2d3c4b5a697887766554/all-conversations'],
  },
  {
    facts: { environment: 'production', object: 'user', view: 'list' },
    urls: ['https://app.intercom.com/a/apps/gu1e0q0t/users/segments/active'],
  },
  {
    facts: { environment: 'production', view: 'setup' },
    urls: ['https://app.intercom.com/a/apps/gu1e0q0t/settings/workspace/general'],
  },
  {
    facts: undefined,
    urls: [
      'https://app.intercom.com/',
      'https://app.us.intercom.com/a/inbox/gu1e0q0t/inbox/conversation/1',
      'https://app.intercom.com@evil.example/a/inbox/gu1e0q0t/inbox/conversation/1',
      'https://app.intercom.com.evil.example/a/inbox/gu1e0q0t/inbox/conversation/1',
      'https://app.intercom.com./a/inbox/gu1e0q0t/inbox/conversation/1',
      'https://app-intercom.com/a/inbox/gu1e0q0t/inbox/conversation/1',
      'https://app.intercom.com//a/inbox/gu1e0q0t/inbox/conversation/1',
      'http://app.intercom.com/a/inbox/gu1e0q0t/inbox/conversation/1',
      'https://app.intercom.com/admins/sign_in',
      'https://intercom.com/a/inbox/gu1e0q0t/inbox/conversation/1',
    ],
  },
];
