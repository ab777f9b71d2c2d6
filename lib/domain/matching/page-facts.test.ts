import { describe, expect, it } from 'vitest';
import given from '../../../tests/fixtures/app-urls.json' with { type: 'json' };
import { pageFacts } from './page-facts.ts';

it.each(given.cases)('$url', ({ url, facts }) => {
  expect(pageFacts(url) ?? null).toEqual(facts);
});

describe('an upper-case host, a port, a userinfo part and a trailing slash change nothing', () => {
  const recognised = given.cases.filter(({ facts, url }) => facts !== null && !url.includes('#'));
  it.each(recognised)('$url', ({ url, facts }) => {
    const { host, pathname, search } = new URL(url);
    const slashed = pathname.endsWith('/') ? pathname : `${pathname}/`;
    expect(pageFacts(`https://${host.toUpperCase()}${pathname}${search}`)).toEqual(facts);
    expect(pageFacts(`https://${host}:8443${pathname}${search}`)).toEqual(facts);
    expect(pageFacts(`https://user:secret@${host}${pathname}${search}`)).toEqual(facts);
    expect(pageFacts(`https://${host}${slashed}${search}`)).toEqual(facts);
  });
});

describe('look-alikes of every recognised host are not recognised', () => {
  const recognised = given.cases.filter(({ facts }) => facts !== null);
  it.each(recognised)('$url', ({ url }) => {
    const { host, pathname, search, hash } = new URL(url);
    const rest = `${pathname}${search}${hash}`;
    expect(pageFacts(`https://${host}.evil.example${rest}`)).toBeUndefined();
    expect(pageFacts(`https://${host}@evil.example${rest}`)).toBeUndefined();
    expect(pageFacts(`https://evil.example/${host}${rest}`)).toBeUndefined();
    expect(pageFacts(`https://evil.example/?u=https://${host}${rest}`)).toBeUndefined();
    expect(pageFacts(`http://${host}${rest}`)).toBeUndefined();
  });
});

it('leaves out what is too long to be an object or a record id', () => {
  const long = 'x'.repeat(121);
  expect(pageFacts(`https://acme.lightning.force.com/lightning/n/${long}`)).toEqual({
    app: 'salesforce',
    environment: 'production',
    view: 'other',
  });
});
