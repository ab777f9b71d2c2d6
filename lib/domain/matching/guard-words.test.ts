import { describe, expect, it } from 'vitest';
import german from '../../../locales/de/guard.json';
import english from '../../../locales/en/guard.json';
import type { RuleRefusal } from '../../contracts/rule-admin.ts';
import { catalogueOf } from './catalogue.ts';
import type { Refusal } from './guard-fault.ts';
import { refusalWords } from './guard-words.ts';

const ENGLISH = catalogueOf(english, 'en-GB');
const GERMAN = catalogueOf(german, 'de');

const ON_PATH = { reason: 'does_not_parse', field: 'match', index: 0, part: 'path' } as const;
const UNCLOSED: Refusal = { ...ON_PATH, fault: { kind: 'group_not_closed', text: '/:id(' } };
const ELSEWHERE: Refusal = {
  reason: 'host_not_allowed',
  field: 'match',
  index: 0,
  part: 'host',
  fault: { kind: 'site_not_allowed', text: 'a.example', allowed: ['*.zendesk.com', 'b.example'] },
};

describe('what the guard refuses', () => {
  it.each([
    [UNCLOSED, 'Der Pfad „/:id(“ ist nicht lesbar: Eine öffnende Klammer „(“ wird nie geschlossen.'],
    [
      ELSEWHERE,
      'Die Website „a.example“ gehört nicht oder nicht ganz zu den erlaubten. Ihr Arbeitsbereich erlaubt nur „*.zendesk.com“ und „b.example“.',
    ],
    [
      { ...ELSEWHERE, part: 'host', fault: { kind: 'no_site', allowed: [] } },
      'Hier ist keine Website genannt; es würde auch auf Websites passen, die nicht erlaubt sind. Ihr Arbeitsbereich erlaubt keine Website.',
    ],
    [
      {
        reason: 'page_type_unknown',
        field: 'pageTypes',
        index: 0,
        fault: { kind: 'page_type_unknown', text: 'x/y' },
      },
      'Keine Seite ist von der Art „x/y“.',
    ],
  ] satisfies [Refusal, string][])('is said in the language of who asks: %#', (refusal, message) => {
    expect(refusalWords(GERMAN, refusal).message).toBe(message);
  });
});

describe('what an endpoint refuses', () => {
  const told: RuleRefusal = { ...ON_PATH, message: 'As the endpoint puts it.', action: 'Do this.' };

  it('is said in the language of who asks where the fault is known', () => {
    expect(refusalWords(GERMAN, { ...told, fault: UNCLOSED.fault })).toEqual(refusalWords(GERMAN, UNCLOSED));
  });

  it.each([undefined, { kind: 'unheard_of' }, { kind: 'toString' }])('is said as it says it: %j', (fault) => {
    expect(refusalWords(ENGLISH, { ...told, ...(fault && { fault }) })).toEqual({
      message: 'As the endpoint puts it.',
      action: 'Do this.',
    });
  });
});
