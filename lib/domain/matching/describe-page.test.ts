import { expect, it } from 'vitest';
import type { PageFacts } from '../../contracts/facts.ts';
import { describePage } from './describe-page.ts';

const ZENDESK: PageFacts = {
  app: 'zendesk',
  environment: 'production',
  object: 'ticket',
  view: 'record',
  recordId: '14214',
};

it('names app and object, and the record where people know its number', () => {
  expect(describePage(ZENDESK)).toEqual({
    app: 'Zendesk',
    object: 'ticket',
    view: 'record',
    recordId: '14214',
    environment: { kind: 'production' },
  });
});

it('keeps an id that nobody reads out of the name, and tells the sandbox', () => {
  const facts: PageFacts = {
    app: 'salesforce',
    environment: 'sandbox:uat',
    object: 'Opportunity',
    view: 'record',
    recordId: '006VN00000LXtEZYA1',
  };
  expect(describePage(facts)).toEqual({
    app: 'Salesforce',
    object: 'Opportunity',
    view: 'record',
    environment: { kind: 'sandbox', name: 'uat' },
  });
});

it("takes the app's word for an object", () => {
  expect(describePage({ app: 'dynamics', environment: 'dev', object: 'incident', view: 'list' })).toEqual({
    app: 'Dynamics 365',
    object: 'case',
    view: 'list',
    environment: { kind: 'dev' },
  });
});

it('says what it can of an app that is not known here', () => {
  expect(describePage({ ...ZENDESK, app: 'newer' })).toEqual({
    app: 'newer',
    object: 'ticket',
    view: 'record',
    environment: { kind: 'production' },
  });
});
