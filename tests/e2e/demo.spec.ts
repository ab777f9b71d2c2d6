import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ended, startChild, stopChild } from '../../demo/child.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'demo', 'main.ts');

type Process = { pid: number; parent: number; state: string };

function processes(): Process[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, state]) => ({ pid: Number(pid), parent: Number(parent), state: state ?? '' }));
}

function descendantsOf(pid: number, all: readonly Process[]): number[] {
  return all
    .filter(({ parent }) => parent === pid)
    .flatMap((child) => [child.pid, ...descendantsOf(child.pid, all)]);
}

/** Those that still run; a process that nobody has asked after has ended all the same. */
function running(pids: readonly number[]): number[] {
  return processes()
    .filter(({ pid, state }) => pids.includes(pid) && !state.startsWith('Z'))
    .map(({ pid }) => pid);
}

test('22 the demo does the main job, and Ctrl-C ends everything that it started', async ({
  browserName: _,
}, info) => {
  test.setTimeout(180_000);
  const folder = info.outputPath('demo');
  const demo = startChild(process.execPath, [MAIN, '--keep', '--built', '--folder', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CI: '1' },
  });
  let said = '';
  demo.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  try {
    const settled = () => demo.exitCode !== null || said.includes('Ctrl-C ends everything');
    await expect.poll(settled, { timeout: 120_000 }).toBe(true);
    expect(demo.exitCode).toBeNull();
    expect(said).toContain('events reached the endpoint exactly once');
    const report = readFileSync(join(folder, 'report.md'), 'utf8');
    expect(report).toContain('events reached the endpoint exactly once');
    for (const [, picture] of report.matchAll(/\]\((\d+\.png)\)/g)) {
      expect(readFileSync(join(folder, picture ?? '')).length).toBeGreaterThan(10_000);
    }
    const started = descendantsOf(demo.pid ?? 0, processes());
    expect(started.length).toBeGreaterThan(3);

    demo.kill('SIGINT');
    await ended(demo);
    expect(demo.exitCode).toBe(130);
    await expect.poll(() => running(started)).toEqual([]);
  } finally {
    await stopChild(demo);
  }
});
