import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { registerRules } from './rules.ts';

const directory = mkdtempSync(join(tmpdir(), 'alongside-rule-checks-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const EXAMPLE_RULES = 'docs/examples/rules.json';
const TIMEOUT_MS = 60_000;

function file(name: string, content: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function run(...args: string[]) {
  let [stdout, stderr, status] = ['', '', 0];
  const program = new Command('alongside').exitOverride().configureOutput({
    writeOut: (text) => {
      stdout += text;
    },
    writeErr: (text) => {
      stderr += text;
    },
  });
  registerRules(program);
  try {
    await program.parseAsync(['rules', ...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode;
  }
  const answers = stdout.split('\n').filter(Boolean);
  return { status, stderr, answers: answers.map((line): unknown => JSON.parse(line)) };
}

const rule = (id: string, fields: object) => ({ id, name: id, aids: [`aid-of-${id}`], ...fields });

describe('rules check', { timeout: TIMEOUT_MS }, () => {
  it('has nothing against the documented example', async () => {
    const { status, answers } = await run('check', '--rules', EXAMPLE_RULES);
    expect(status).toBe(0);
    expect(answers).toHaveLength(5);
    for (const answer of answers) expect(answer).toMatchObject({ refusals: [] });
  });

  it('says of each rule why it would be refused, and ends with 1', async () => {
    const rules = file('bad.json', [
      rule('sound', { match: [{ host: 'acme.zendesk.com' }] }),
      rule('broken', { match: [{ host: 'acme.zendesk.com', path: '/:id(' }] }),
      rule('slow', { match: [{ host: 'acme.zendesk.com', path: '/((?:a+)+)b' }] }),
      rule('everywhere', { match: [{ path: '/*' }] }),
    ]);
    const { status, answers, stderr } = await run('check', '--rules', rules);
    expect(answers).toMatchObject([
      { rule: 'sound', refusals: [] },
      { rule: 'broken', refusals: [{ reason: 'does_not_parse', field: 'match', index: 0, part: 'path' }] },
      { rule: 'slow', refusals: [{ reason: 'backtracks' }] },
      { rule: 'everywhere', refusals: [{ reason: 'matches_everything' }] },
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '3 of 4 rules would be refused\n' });
  });

  it('holds hosts against those allowed', async () => {
    const rules = file('hosts.json', [
      rule('in', { match: [{ host: 'acme.zendesk.com' }] }),
      rule('out', { match: [{ host: 'acme.example' }] }),
    ]);
    const allow = (...hosts: string[]) => hosts.flatMap((host) => ['--allow', host]);
    const { status, answers } = await run('check', '--rules', rules, ...allow('a.example', '*.zendesk.com'));
    expect(status).toBe(1);
    expect(answers).toMatchObject([
      { rule: 'in', refusals: [] },
      { rule: 'out', refusals: [{ reason: 'host_not_allowed' }] },
    ]);
    expect((await run('check', '--rules', rules, ...allow('*.zendesk.com', '*.example'))).status).toBe(0);
  });

  it('counts an entry that is no rule, and tells a file that is none', async () => {
    const rules = file('no-rule.json', [{ id: 'x' }]);
    expect(await run('check', '--rules', rules)).toMatchObject({ status: 1, answers: [] });
    expect(await run('check', '--rules', 'missing.json')).toMatchObject({ status: 2, answers: [] });
  });
});

describe('before a change', () => {
  const page = 'https://acme.zendesk.com/agent/tickets/1';
  const urls = file('pages.txt', page);
  const before = file('before.json', [rule('a', { match: [{ host: 'acme.zendesk.com' }] })]);

  it('rules impact says what each page gains and loses', async () => {
    const after = file('after.json', [
      rule('b', { match: [{ host: 'acme.zendesk.com' }], teams: ['sales'] }),
    ]);
    const args = ['impact', '--before', before, '--after', after, '--urls', urls];
    expect((await run(...args)).answers).toEqual([
      {
        url: page,
        before: ['aid-of-a'],
        after: ['aid-of-b'],
        gained: ['aid-of-b'],
        lost: ['aid-of-a'],
        reordered: false,
      },
    ]);
    expect((await run(...args, '--team', 'support')).answers).toMatchObject([
      { gained: [], lost: ['aid-of-a'] },
    ]);
    expect((await run('impact', '--before', before, '--after', 'none', '--urls', urls)).status).toBe(2);
  });

  it('rules suggest says what a rule for a page could say', async () => {
    expect((await run('suggest', '--url', page)).answers).toMatchObject([
      { url: page, suggestions: expect.any(Array) },
    ]);
    expect((await run('suggest', '--url', 'about:blank')).answers).toEqual([
      { url: 'about:blank', refused: 'not_a_web_page', facts: null, suggestions: [] },
    ]);
  });

  it('rules conflicts says which rules are in their own or each other’s way', async () => {
    const rules = file('over.json', [
      rule('now', { match: [{ host: 'acme.zendesk.com' }] }),
      rule('over', { match: [{ host: 'acme.zendesk.com', path: '/x' }], until: '2030-01-01T00:00:00Z' }),
    ]);
    const args = ['conflicts', '--rules', rules, '--urls', urls];
    expect((await run(...args, '--now', '2031-01-01T00:00:00Z')).answers).toContainEqual({
      rule: 'over',
      kind: 'unreachable',
      because: 'window_over',
    });
    const { answers } = await run(...args, '--now', '2029-01-01T00:00:00Z');
    expect(answers).not.toContainEqual(expect.objectContaining({ kind: 'unreachable' }));
  });
});
