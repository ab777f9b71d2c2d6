import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Rule } from '../../../lib/contracts/rule.ts';
import { connectRuleAdmin } from '../../../lib/endpoint/connect-rule-admin.ts';
import type { RuleAdmin } from '../../../lib/usecases/ports/rule-admin.ts';
import { auditEntry, item } from './harness/drafts.ts';
import { type Device, type Endpoint, headersOf, jsonPost, startEndpoint } from './harness/endpoint.ts';
import { eventOf } from './harness/events.ts';
import { ruleOf } from './harness/rules.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('mapping rules', () => {
  let endpoint: Endpoint;
  let admin: Device;
  let client: RuleAdmin;
  const clientOf = ({ token }: Device) => connectRuleAdmin({ origin: endpoint.origin, token, fetch });

  beforeAll(async () => {
    endpoint = await startEndpoint();
    admin = await endpoint.enrol('acme', 'admin');
    client = clientOf(admin);
    const aids = [
      item('a1', { id: 'a1', title: 'Refunds', kind: 'checklist' }),
      item('later', { id: 'later', title: 'Of a kind that comes later', kind: 'hologram' }),
    ];
    await endpoint.store.workspace('acme').putItems(aids, auditEntry());
  });
  afterAll(() => endpoint.close());

  beforeEach(async () => {
    const listed = await client.rules();
    if (!listed.ok) throw new Error(listed.reason);
    const removals = listed.value.rules.map(({ id, version }) => ({ id, rule: null, basedOn: version }));
    if (removals.length > 0) await client.writeRules(removals);
    await endpoint.store.workspace('acme').allowHosts(null, auditEntry());
  });

  /** Saves a rule that has to be saved. @returns its version */
  async function saved(rule: Rule, basedOn: number | null = null): Promise<number> {
    const answer = await client.writeRule(rule.id, { rule, basedOn });
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value.version;
  }

  test('are listed with their version, who wrote them, and what they may name', async () => {
    const rule = ruleOf('listed');
    const version = await saved(rule);
    expect(await client.rules()).toEqual({
      ok: true,
      value: {
        rules: [
          {
            id: 'listed',
            rule,
            version,
            changedAt: expect.any(String),
            changedBy: admin.actor,
            shown: 0,
            lastShownAt: null,
          },
        ],
        aids: [{ id: 'a1', title: 'Refunds', kind: 'checklist' }],
        teams: [
          { id: 'sales', name: 'Sales' },
          { id: 'support', name: 'Support' },
        ],
        allowedHosts: null,
      },
    });
  });

  test('of two admins conflict with both versions told, and a merge is saved', async () => {
    const other = clientOf(await endpoint.enrol('acme', 'admin'));
    const base = ruleOf('contested');
    const first = await saved(base);
    const theirs = { ...base, name: 'Theirs' };
    const won = await other.writeRule('contested', { rule: theirs, basedOn: first });
    const lost = await client.writeRule('contested', { rule: { ...base, priority: 5 }, basedOn: first });
    expect(lost).toMatchObject({
      ok: false,
      reason: 'version_conflict',
      current: won.ok && won.value,
      base: { rule: base, version: first },
    });
    if (lost.ok || lost.reason !== 'version_conflict') throw new Error('no conflict');
    const merged = { ...theirs, priority: 5 };
    const merge = await client.writeRule('contested', {
      rule: merged,
      basedOn: lost.current?.version ?? null,
    });
    expect(merge).toMatchObject({ ok: true, value: { rule: merged, changedBy: admin.actor } });
  });

  test('have a history, newest first, that goes on after they are removed', async () => {
    const rule = ruleOf('past');
    const first = await saved(rule);
    const removed = await client.writeRule('past', { rule: null, basedOn: first });
    expect(removed).toMatchObject({ ok: true, value: { id: 'past', rule: null } });
    expect(await client.ruleHistory('past')).toMatchObject({
      ok: true,
      value: [
        { rule: null, changedBy: admin.actor },
        { rule, version: first },
      ],
    });
    const conflict = await client.writeRule('past', { rule, basedOn: first });
    expect(conflict).toMatchObject({ reason: 'version_conflict', current: { rule: null }, base: { rule } });
  });

  test('that never were are unknown', async () => {
    const unknown = { ok: false, reason: 'rule_unknown' };
    expect(await client.ruleHistory('nothing')).toMatchObject(unknown);
    expect(await client.writeRule('nothing', { rule: null, basedOn: null })).toMatchObject(unknown);
    expect(await client.writeRule('nothing', { rule: ruleOf('nothing'), basedOn: 1 })).toMatchObject(unknown);
  });

  test('may have the name of a route', async () => {
    await saved(ruleOf('check'));
    expect(await client.ruleHistory('check')).toMatchObject({ ok: true });
  });

  test('written together are decided one by one', async () => {
    const version = await saved(ruleOf('kept'));
    const bad = { ...ruleOf('bad'), aids: ['no-such-aid'] };
    const answer = await client.writeRules([
      { id: 'kept', rule: ruleOf('kept', { name: 'Changed' }), basedOn: version },
      { id: 'bad', rule: bad, basedOn: null },
      { id: 'kept', rule: ruleOf('kept', { name: 'Stale' }), basedOn: version },
      { id: 'new', rule: ruleOf('new'), basedOn: null },
    ]);
    expect(answer).toMatchObject({
      ok: true,
      value: [
        { id: 'kept', verdict: 'saved', version: version + 1 },
        { id: 'bad', verdict: 'refused', refusals: [{ reason: 'aid_unknown', field: 'aids', index: 0 }] },
        { id: 'kept', verdict: 'conflict', current: { rule: { name: 'Changed' } }, base: { version } },
        { id: 'new', verdict: 'saved', version: version + 2 },
      ],
    });
  });

  describe('are refused', () => {
    const REFUSED: [string, Partial<Rule>, object][] = [
      [
        'an aid that is not there',
        { aids: ['a1', 'a2'] },
        { reason: 'aid_unknown', field: 'aids', index: 1 },
      ],
      ['a team that is not there', { teams: ['nobody'] }, { reason: 'team_unknown', field: 'teams' }],
      [
        'an expression that backtracks',
        {
          match: [
            { ...ruleOf('x').match[0], scheme: 'https', caseSensitivePath: false, path: '/((?:a+)+)b' },
          ],
        },
        { reason: 'backtracks', field: 'match', index: 0, part: 'path' },
      ],
    ];

    test.each(REFUSED)('for %s, by a check and by a write alike', async (_, over, refusal) => {
      const rule = ruleOf('refused', over);
      const refusals = [expect.objectContaining(refusal)];
      expect(await client.checkRule(rule)).toEqual({ ok: true, value: refusals });
      const written = await client.writeRule('refused', { rule, basedOn: null });
      expect(written).toMatchObject({ ok: false, reason: 'rule_refused', refusals });
      expect(await client.ruleHistory('refused')).toMatchObject({ reason: 'rule_unknown' });
    });

    test('for a host that the workspace does not allow', async () => {
      await endpoint.store.workspace('acme').allowHosts(['*.example.com'], auditEntry());
      expect(await client.checkRule(ruleOf('elsewhere'))).toMatchObject({
        value: [{ reason: 'host_not_allowed', field: 'match', index: 0, part: 'host' }],
      });
      expect(await client.rules()).toMatchObject({ value: { allowedHosts: ['*.example.com'] } });
    });

    test('not for an aid that is gone where the rule is switched off', async () => {
      const rule = ruleOf('off', { aids: ['gone'], enabled: false });
      expect(await client.checkRule(rule)).toEqual({ ok: true, value: [] });
      expect(await client.checkRule({ ...rule, enabled: true })).toMatchObject({
        value: [{ reason: 'aid_unknown' }],
      });
    });
  });

  test('tell how often they showed something in the last 30 days, and when last', async () => {
    await saved(ruleOf('busy'));
    await saved(ruleOf('quiet'));
    const shownAt = (ago: number) => new Date(Date.now() - ago).toISOString();
    const event = (seq: number, occurredAt: string, rule: string) => {
      const { step: _step, run: _run, ...rest } = { ...eventOf(admin, seq), step: '', run: '' };
      return { ...rest, type: 'aid.shown', occurredAt, rule };
    };
    const times = [shownAt(60_000), shownAt(2 * DAY_MS), shownAt(31 * DAY_MS)];
    const events = [
      ...times.map((at, index) => event(index + 1, at, 'busy')),
      event(4, times[2] ?? '', 'quiet'),
      // A clock that is ahead.
      event(5, shownAt(-DAY_MS), 'ahead'),
    ];
    const answer = await endpoint.fetch('/v1/events', jsonPost({ events }, admin));
    expect((await answer.json()).verdicts).toHaveLength(5);
    await endpoint.fetch('/v1/events', jsonPost({ events }, admin));
    const ahead = endpoint.db.selectFrom('rule_shown').select('last_at').where('rule', '=', 'ahead');
    const { last_at } = await ahead.executeTakeFirstOrThrow();
    expect(Date.parse(last_at)).toBeLessThanOrEqual(Date.now());
    expect(await client.rules()).toMatchObject({
      value: {
        rules: [
          { id: 'busy', shown: 2, lastShownAt: times[0] },
          { id: 'quiet', shown: 0, lastShownAt: null },
        ],
      },
    });
  });

  describe('belong to admins', () => {
    const ROUTES = [
      ['GET', '/v1/rules', undefined],
      ['GET', '/v1/rules/r1/history', undefined],
      ['PUT', '/v1/rules/r1', { rule: ruleOf('r1'), basedOn: null }],
      ['POST', '/v1/rules', { writes: [{ id: 'r1', rule: ruleOf('r1'), basedOn: null }] }],
      ['POST', '/v1/rules/check', { rule: ruleOf('r1') }],
    ] as const;

    test.each(ROUTES)('%s %s', async (method, path, body) => {
      const ask = async (device?: Device) => {
        const init = body ? { ...jsonPost(body, device), method } : { method, headers: headersOf(device) };
        const answer = await endpoint.fetch(path, init);
        const { reason } = z.parse(z.object({ reason: z.optional(z.string()) }), await answer.json());
        return [answer.status, reason];
      };
      expect(await ask()).toEqual([401, 'token_missing']);
      expect(await ask(await endpoint.enrol('acme'))).toEqual([403, 'not_allowed']);
      expect((await ask(admin))[0]).not.toBe(403);
    });

    test('of their own workspace', async () => {
      await saved(ruleOf('ours'));
      const theirs = clientOf(await endpoint.enrol('globex', 'admin'));
      expect(await theirs.rules()).toMatchObject({ value: { rules: [], aids: [] } });
      expect(await theirs.ruleHistory('ours')).toMatchObject({ reason: 'rule_unknown' });
      expect(await theirs.checkRule(ruleOf('ours'))).toMatchObject({ value: [{ reason: 'aid_unknown' }] });
    });
  });

  test('are written under the id of the address alone', async () => {
    const put = { ...jsonPost({ rule: ruleOf('r1'), basedOn: null }, admin), method: 'PUT' };
    expect((await endpoint.fetch('/v1/rules/r2', put)).status).toBe(400);
    const mixed = await client.writeRules([{ id: 'r2', rule: ruleOf('r1'), basedOn: null }]);
    expect(mixed).toMatchObject({ ok: false, reason: 'invalid_request' });
  });
});

test('a member who joins again with a code for admins may write rules at once, on the same member', async () => {
  const endpoint = await startEndpoint();
  const learner = await endpoint.enrol('acme');
  const body = { joinCode: 'admin-acme', install: learner.install };
  const answer = await (await endpoint.fetch('/v1/enrol', jsonPost(body, learner))).json();
  expect(answer).toMatchObject({ actor: learner.actor, roles: ['learner', 'admin'] });
  const client = connectRuleAdmin({ origin: endpoint.origin, token: answer.token, fetch });
  expect(await client.rules()).toMatchObject({ ok: true });
  await endpoint.close();
});

test('reading and writing rules counts as requests of the device', async () => {
  const endpoint = await startEndpoint({ requestsPerMinute: 2 });
  const admin = await endpoint.enrol('acme', 'admin');
  const client = connectRuleAdmin({ origin: endpoint.origin, token: admin.token, fetch });
  await endpoint.fetch('/v1/content', { headers: headersOf(admin) });
  expect(await client.rules()).toMatchObject({ ok: true });
  expect(await client.rules()).toMatchObject({ ok: false, reason: 'rate_limited' });
  await endpoint.close();
});
