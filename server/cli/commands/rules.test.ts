import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { registerFacts } from './facts.ts';
import { registerRules } from './rules.ts';

const directory = mkdtempSync(join(tmpdir(), 'alongside-rules-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const EXAMPLE_RULES = 'docs/examples/rules.json';
const EXAMPLE_URLS = 'docs/examples/urls.txt';
const TICKET = 'https://acme.zendesk.com/agent/tickets/14214';

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function answersIn(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}

/** Runs the commands in this process, with their outputs caught. */
function run(...args: string[]) {
  let [stdout, stderr, status] = ['', '', 0];
  const program = new Command('alongside').exitOverride().configureOutput({
    writeOut: (text) => {
      stdout += text;
    },
    writeErr: (text) => {
      stderr += text;
    },
  });
  registerFacts(program);
  registerRules(program);
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode;
  }
  return { status, stderr, stdout, answers: answersIn(stdout) };
}

/** Runs the program as a person does. */
function runForReal(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli/main.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stderr, answers: answersIn(stdout) };
}

const PROCESS_TIMEOUT_MS = 60_000;

describe('facts', () => {
  it(
    'prints every case of the real URLs as given',
    () => {
      const fixture = 'tests/fixtures/app-urls.json';
      const { cases }: { cases: unknown[] } = JSON.parse(readFileSync(fixture, 'utf8'));
      const { status, answers } = runForReal('facts', '--urls', fixture);
      expect(status).toBe(0);
      expect(answers).toEqual(cases);
    },
    PROCESS_TIMEOUT_MS,
  );

  it.each([
    ['a JSON array', '["https://acme.zendesk.com/agent", "nonsense"]'],
    ['lines of text', '\uFEFFhttps://acme.zendesk.com/agent\r\n\r\n  nonsense  \n'],
    ['cases', '{"cases": [{"url": "https://acme.zendesk.com/agent"}, {"url": "nonsense"}]}'],
  ])('reads %s', (name, content) => {
    expect(run('facts', '--urls', file(name, content)).answers).toEqual([
      {
        url: 'https://acme.zendesk.com/agent',
        facts: { app: 'zendesk', environment: 'production', view: 'other' },
      },
      { url: 'nonsense', facts: null },
    ]);
  });

  it.each([
    ['missing.txt', undefined, 'cannot read'],
    ['broken.json', '["https://a.example/",', 'is not JSON'],
    ['numbers.json', '[1, 2]', 'is no list of URLs'],
    ['object.json', '{"urls": []}', 'is no list of URLs'],
  ])('refuses %s', (name, content, message) => {
    const path = content === undefined ? join(directory, name) : file(name, content);
    const { status, stdout, stderr } = run('facts', '--urls', path);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain(path);
  });
});

describe('rules match', () => {
  it(
    'ends with its exit code and the reason alone',
    () => {
      const { status, stderr } = runForReal(
        'rules',
        'match',
        '--rules',
        'missing.json',
        '--urls',
        EXAMPLE_URLS,
      );
      expect(status).toBe(2);
      expect(stderr).toMatch(/^cannot read missing\.json: [^\n]+\n?$/);
    },
    PROCESS_TIMEOUT_MS,
  );

  it(
    'answers the documented example',
    () => {
      const { status, stderr, answers } = runForReal(
        ...['rules', 'match', '--rules', EXAMPLE_RULES, '--urls', EXAMPLE_URLS, '--team', 'support'],
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const urls = readFileSync(EXAMPLE_URLS, 'utf8').split('\n').filter(Boolean);
      const rules = [
        ['refund-checklist'],
        ['new-ticket-eu'],
        [],
        ['opportunity-qualification', 'salesforce-anywhere'],
        ['salesforce-anywhere'],
        [],
        ['discount-approval'],
        ['discount-approval'],
        [],
        [],
      ];
      expect(answers).toEqual(urls.map((url, index) => ({ url, rules: rules[index] })));
    },
    PROCESS_TIMEOUT_MS,
  );

  it('leaves out and reports what is no rule, and uses the rest', () => {
    const base = { name: 'r', aids: ['a'], match: [{ host: 'a.example' }] };
    const rules = file(
      'mixed.json',
      JSON.stringify([
        { ...base, id: 'sound' },
        { ...base, id: 'no-aids', aids: [] },
        { ...base, id: 'newer', match: [{ glyph: 'x' }] },
        { ...base, id: 'broken', match: [{ path: '/:id(' }] },
        { ...base, id: 'sound' },
        'text',
      ]),
    );
    const urls = file('one.txt', 'https://a.example/');
    const { status, stderr, answers } = run('rules', 'match', '--rules', rules, '--urls', urls);
    expect(status).toBe(0);
    expect(answers).toEqual([{ url: 'https://a.example/', rules: ['sound'] }]);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^rule no-aids left out: aids: /);
    expect(lines[1]).toMatch(/^rule newer left out: match\.0: /);
    expect(lines[2]).toBe('rule sound left out: the id is taken by an earlier rule');
    expect(lines[3]).toMatch(/^rule at position 5 left out: /);
    expect(lines[4]).toBe('rule broken left out: match[0].path does not parse: "/:id("');
  });

  it('matches for the person and the time given', () => {
    const targeted = { id: 'r', name: 'r', aids: ['a'], match: [{}], teams: ['t'], roles: ['ops', 'sme'] };
    const rules = file('targeted.json', JSON.stringify([{ ...targeted, from: '2030-01-01T00:00:00Z' }]));
    const urls = file('one.txt', 'https://a.example/');
    const match = (...who: string[]) =>
      run('rules', 'match', '--rules', rules, '--urls', urls, ...who).answers;
    const shown = [{ url: 'https://a.example/', rules: ['r'] }];
    const hidden = [{ url: 'https://a.example/', rules: [] }];
    const then = ['--now', '2030-06-01T00:00:00Z'];
    expect(match('--team', 't', '--role', 'admin', '--role', 'sme', ...then)).toEqual(shown);
    expect(match('--team', 't', '--role', 'sme')).toEqual(hidden);
    expect(match('--team', 'x', '--role', 'sme', ...then)).toEqual(hidden);
    expect(match('--team', 't', '--role', 'admin', ...then)).toEqual(hidden);
    expect(match('--role', 'admin', ...then)).toEqual(hidden);
    expect(match(...then), 'nobody in particular looks').toEqual(shown);
  });

  it.each([
    ['missing rules', ['--rules', 'missing.json', '--urls', EXAMPLE_URLS], 2, 'cannot read missing.json'],
    ['rules that are no array', ['--rules', 'package.json', '--urls', EXAMPLE_URLS], 2, 'needs a JSON array'],
    ['rules that are no JSON', ['--rules', EXAMPLE_URLS, '--urls', EXAMPLE_URLS], 2, 'is not JSON'],
    ['missing URLs', ['--rules', EXAMPLE_RULES, '--urls', 'missing.txt'], 2, 'cannot read missing.txt'],
    ['no URLs option', ['--rules', EXAMPLE_RULES], 1, '--urls'],
    ['a role that is none', ['--rules', EXAMPLE_RULES, '--urls', EXAMPLE_URLS, '--role', 'x'], 1, 'learner'],
    [
      'a time that is none',
      ['--rules', EXAMPLE_RULES, '--urls', EXAMPLE_URLS, '--now', 'x'],
      1,
      'UTC instant',
    ],
  ])('refuses %s', (_name, args, code, message) => {
    const { status, stdout, stderr } = run('rules', 'match', ...args);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('rules explain', () => {
  it('says of every rule why it is shown or not', () => {
    const url = 'https://acme.zendesk.com/agent/tickets/14214';
    const { answers } = run('rules', 'explain', '--rules', EXAMPLE_RULES, '--url', url, '--team', 'sales');
    expect(answers).toMatchObject([
      {
        url,
        testedUrl: url,
        facts: { app: 'zendesk', object: 'ticket' },
        rules: [
          { rule: 'refund-checklist', verdict: 'fails', because: { reason: 'team', found: 'sales' } },
          { rule: 'new-ticket-eu', verdict: 'fails', because: { reason: 'path' } },
          { rule: 'opportunity-qualification', verdict: 'fails', because: { reason: 'page_type' } },
          { rule: 'salesforce-anywhere', verdict: 'fails', because: { reason: 'host' } },
          { rule: 'discount-approval', verdict: 'fails', because: { reason: 'host' } },
        ],
      },
    ]);
  });

  it('says why an address matches nothing', () => {
    const { status, answers } = run('rules', 'explain', '--rules', EXAMPLE_RULES, '--url', 'about:blank');
    expect(status).toBe(0);
    expect(answers).toEqual([
      {
        url: 'about:blank',
        refused: 'not_a_web_page',
        facts: null,
        rules: [],
        sentence: 'Aids are for web pages only, and this is none.',
      },
    ]);
  });

  it('says it in a sentence, of the page or of one aid', () => {
    const ask = (...more: string[]) => {
      const { answers } = run('rules', 'explain', '--rules', EXAMPLE_RULES, '--url', TICKET, ...more);
      return answers[0];
    };
    expect(ask()).toMatchObject({ sentence: 'Shown because this is a Zendesk ticket.' });
    expect(ask('--team', 'sales', '--aid', 'refund-handling')).toMatchObject({
      aid: { aid: 'refund-handling', shown: false, rules: [{ rule: 'refund-checklist' }], elsewhere: 0 },
      sentence: 'Not shown: this aid is for another team.',
    });
  });

  it('leaves rules about other sites out where that is wanted', () => {
    const { answers } = run('rules', 'explain', '--rules', EXAMPLE_RULES, '--url', TICKET, '--near');
    expect(answers).toMatchObject([
      { rules: [{ rule: 'refund-checklist' }, { rule: 'new-ticket-eu' }], elsewhere: 3 },
    ]);
  });
});
