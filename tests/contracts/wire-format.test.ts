import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contentSchemas } from '../../lib/contracts/content-kinds.ts';
import { pullQuerySchema, pullResponseSchema } from '../../lib/contracts/content-pull.ts';
import { enrolRequestSchema, enrolResponseSchema } from '../../lib/contracts/enrolment.ts';
import { eventSchema } from '../../lib/contracts/event.ts';
import {
  EVENT_BYTES_MAX,
  intakeRequestSchema,
  intakeResponseSchema,
} from '../../lib/contracts/event-intake.ts';
import { problemSchema } from '../../lib/contracts/problem.ts';
import { formatProtocolRange, PROTOCOL, PROTOCOL_HEADER } from '../../lib/contracts/protocol.ts';
import {
  RULE_WRITES_MAX,
  ruleCheckRequestSchema,
  ruleCheckResponseSchema,
  ruleConflictSchema,
  ruleHistorySchema,
  ruleListSchema,
  ruleRefusedSchema,
  ruleVerdictsSchema,
  ruleVersionSchema,
  ruleWriteSchema,
  ruleWritesSchema,
} from '../../lib/contracts/rule-admin.ts';

/** What crosses the wire, by the module that says so. Schemas inside these are pinned with them. */
const PARTS = {
  'protocol.ts': { header: PROTOCOL_HEADER, range: formatProtocolRange({ min: 1, max: 2 }) },
  'problem.ts': { problem: problemSchema },
  'enrolment.ts': { request: enrolRequestSchema, response: enrolResponseSchema },
  'content-pull.ts': { query: pullQuerySchema, response: pullResponseSchema },
  'unit.ts': contentSchemas.unit,
  'aid.ts': contentSchemas.aid,
  'lesson.ts': contentSchemas.lesson,
  'rule.ts': contentSchemas.rule,
  'path.ts': contentSchemas.path,
  'rule-admin.ts': {
    list: ruleListSchema,
    write: ruleWriteSchema,
    written: ruleVersionSchema,
    conflict: ruleConflictSchema,
    refused: ruleRefusedSchema,
    writes: ruleWritesSchema,
    verdicts: ruleVerdictsSchema,
    writesMax: RULE_WRITES_MAX,
    check: ruleCheckRequestSchema,
    checked: ruleCheckResponseSchema,
    history: ruleHistorySchema,
  },
  'event-intake.ts': {
    request: intakeRequestSchema,
    response: intakeResponseSchema,
    eventBytes: EVENT_BYTES_MAX,
  },
  'event.ts': eventSchema,
};

/** Modules without a message of their own: building blocks of the parts, or never sent. */
const NO_MESSAGE = [
  'blocks.ts',
  'ids.ts',
  'legible.ts',
  'media.ts',
  'content-kinds.ts',
  'facts.ts',
  'lightning-state.ts',
  'sample-workspace.ts',
];

/** The wire format of each protocol version. Once a version is released, its row never changes again. */
const PINNED: Record<number, Record<keyof typeof PARTS, string>> = {
  1: {
    'protocol.ts': '1394648ef9a8342e',
    'problem.ts': '5663205756ad0e0c',
    'enrolment.ts': '302f8415197aad01',
    'content-pull.ts': 'b792bb8490be865f',
    'unit.ts': '5270eba02fdae6fe',
    'aid.ts': 'a88ad5005f35fe72',
    'lesson.ts': 'fb03b15daeb8c1af',
    'rule.ts': '4979e708601e64d6',
    'path.ts': '853a83a4d9742da2',
    'rule-admin.ts': 'e3d3b139b83b1535',
    'event-intake.ts': 'fea0d6036e96231f',
    'event.ts': 'a3a7b53317bda018',
  },
};

const WHAT_TO_DO =
  'the wire format changed: raise PROTOCOL.max (and say in docs/adr/ how older peers cope), then update this hash';

const isSchema = (value: unknown): value is z.core.$ZodType => value instanceof z.core.$ZodType;

/** The same value for the same format: key order, and the order of `enum` and `required`, say nothing on the wire. */
function canonical(value: unknown, key = ''): unknown {
  if (isSchema(value)) return canonical(z.toJSONSchema(value, { io: 'input' }));
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return key === 'enum' || key === 'required' ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, canonical(part, name)]));
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex')
    .slice(0, 16);
}

describe('the wire format', () => {
  test('is the one pinned for this protocol version', () => {
    const now = Object.fromEntries(Object.entries(PARTS).map(([part, value]) => [part, hash(value)]));
    expect(now, WHAT_TO_DO).toEqual(PINNED[PROTOCOL.max]);
  });

  test('has a pinned row for each version this code speaks', () => {
    for (let version = PROTOCOL.min; version <= PROTOCOL.max; version++) {
      expect(Object.keys(PINNED), `version ${version}`).toContain(String(version));
    }
  });

  test('counts every module of the contracts in or out', () => {
    const modules = readdirSync(new URL('../../lib/contracts/', import.meta.url)).filter(
      (name) => !name.endsWith('.test.ts'),
    );
    expect([...Object.keys(PARTS), ...NO_MESSAGE].sort()).toEqual(modules.sort());
  });
});

/**
 * JSON Schema does not carry refinements, regular expression flags and coercion, so a change of them leaves the hashes as
 * they are. These examples pin them instead.
 */
describe('the part of the wire format that JSON Schema cannot say', () => {
  const rule = { id: 'r', name: 'R', aids: ['a'] };
  const aid = { id: 'a', unit: 'u', version: 1, title: 'A', kind: 'reference', body: [] };
  const link = (href: string) => [{ kind: 'paragraph', content: [{ text: 'x', href }] }];

  test.each([
    ['a rule with a page type', contentSchemas.rule, { ...rule, pageTypes: ['zendesk/ticket.record'] }],
    ['a page type in capitals', contentSchemas.rule, { ...rule, pageTypes: ['salesforce/Opportunity.new'] }],
    ['an environment in capitals', contentSchemas.rule, { ...rule, match: [{}], environments: ['Sandbox'] }],
    ['a block of a newer kind', contentSchemas.aid, { ...aid, context: [{ kind: 'map', plain: 'A map' }] }],
    ['a link in capitals', contentSchemas.aid, { ...aid, context: link('HTTPS://example.org/') }],
    ['a page size as text', pullQuerySchema, { limit: '10' }],
  ])('takes %s', (_, schema, body) => {
    expect(z.safeParse<z.core.$ZodType>(schema, body).error).toBeUndefined();
  });

  test.each([
    ['a rule that names no page', contentSchemas.rule, rule],
    [
      'a known block of a wrong shape',
      contentSchemas.aid,
      { ...aid, context: [{ kind: 'code', plain: '' }] },
    ],
    ['a link to a script', contentSchemas.aid, { ...aid, context: link('javascript:alert(1)') }],
    ['a page size that is no number', pullQuerySchema, { limit: 'ten' }],
  ])('refuses %s', (_, schema, body) => {
    expect(z.safeParse<z.core.$ZodType>(schema, body).success).toBe(false);
  });
});
