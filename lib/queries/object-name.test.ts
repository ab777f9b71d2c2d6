import { expect, test } from 'vitest';
import { objectName } from './object-name.ts';

test.each([
  ['ticket', 'ticket'],
  ['Opportunity', 'Opportunity'],
  ['knowledge article', 'knowledge article'],
  ['Work Order', 'Work Order'],
  ['HR case', 'HR case'],
  ['vehicle__c', 'vehicle__c'],
])('%s is called %s in English', (object, name) => expect(objectName(object)).toBe(name));
