import { expect, test } from 'vitest';
import { linkHost } from './link-host.ts';

test.each([
  ['https://policies.example/refunds', 'the policy', 'policies.example'],
  ['https://policies.example:8443/', 'the policy', 'policies.example:8443'],
  ['https://bank.example@evil.example/', 'https://bank.example', 'evil.example'],
  ['https://policies.example/refunds', 'See policies.example', undefined],
  ['https://xn--pypal-4ve.example/', 'paypal', 'xn--pypal-4ve.example'],
  ['https://pаypal.example/', 'paypal', 'xn--pypal-4ve.example'],
  ['mailto:pay%2Bhelp@acme.example', 'the desk', 'pay+help@acme.example'],
  ['mailto:%', 'the desk', '%'],
  ['https://%', 'broken', undefined],
])('%s, called “%s”', (href, text, host) => {
  expect(linkHost(href, text)).toBe(host);
});
