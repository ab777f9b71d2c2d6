import { expect, test } from 'vitest';
import { uncovered } from './origin-cover.ts';

const TENANTS = 'https://*.zendesk.com/*';

test.each<[string, string[], string]>([
  ['the same', [TENANTS], TENANTS],
  ['a host in it', [TENANTS], 'https://acme.zendesk.com/*'],
  ['the host itself', [TENANTS], 'https://zendesk.com/*'],
  ['narrower subdomains', [TENANTS], 'https://*.eu.zendesk.com/*'],
  ['every host', ['https://*/*'], TENANTS],
  ['every host on any scheme', ['*://*/*'], 'http://intranet.example/*'],
  ['all there is', ['<all_urls>'], 'http://intranet.example/*'],
  ['one host', ['https://acme.zendesk.com/*'], 'https://acme.zendesk.com/*'],
  ['one of several', ['https://other.example/*', TENANTS], TENANTS],
])('%s is covered', (_name, granted, wanted) => {
  expect(uncovered(granted, [wanted])).toEqual([]);
});

test.each<[string, string[], string]>([
  ['nothing is granted', [], TENANTS],
  ['one host of many is', ['https://acme.zendesk.com/*'], TENANTS],
  ['the host without its subdomains is', ['https://zendesk.com/*'], TENANTS],
  ['a host that only ends alike is', ['https://*.desk.com/*'], 'https://zendesk.com/*'],
  ['another scheme is', ['http://*.zendesk.com/*'], TENANTS],
  ['one of both schemes is', ['https://*.zendesk.com/*'], '*://*.zendesk.com/*'],
  ['files are', ['file:///*'], TENANTS],
])('where %s, the wanted one is not covered', (_name, granted, wanted) => {
  expect(uncovered(granted, [wanted])).toEqual([wanted]);
});
