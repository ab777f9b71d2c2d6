import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { closingLine, playwrightTotals, sumOf, type Totals, vitestTotals } from './test-totals.ts';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'alongside-reports-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

type Stage = {
  name: string;
  command: string[];
  report?: { file: string; totals: (report: unknown) => Totals };
};

/** Cheap checks first; the first stage that fails ends the run. */
const STAGES: Stage[] = [
  { name: 'browser', command: ['node', 'scripts/prepare-browser.ts'] },
  { name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
  { name: 'layers', command: ['npm', 'run', '-s', 'layers'] },
  { name: 'dead code', command: ['npm', 'run', '-s', 'dead'] },
  { name: 'types', command: ['npm', 'run', '-s', 'types'] },
  { name: 'build', command: ['npm', 'run', '-s', 'build'] },
  {
    name: 'unit, browser and integration tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    report: { file: vitestReport, totals: vitestTotals },
  },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test'],
    report: { file: playwrightReport, totals: playwrightTotals },
  },
];

function run({ command: [program = '', ...args] }: Stage): boolean {
  const bin = join(root, 'node_modules', '.bin');
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
      // Endpoints are started some two hundred times; from compiled code that takes 350 ms, else 530.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
    },
  });
  return status === 0;
}

function totalsOf({ report }: Stage): Totals[] {
  if (!report || !existsSync(report.file)) return [];
  return [report.totals(JSON.parse(readFileSync(report.file, 'utf8')))];
}

const totals: Totals[] = [];
const summary: string[] = [];
let failedStage: string | undefined;

for (const stage of STAGES) {
  console.log(`\n── ${stage.name}`);
  const started = performance.now();
  const passed = run(stage);
  totals.push(...totalsOf(stage));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  summary.push(`${passed ? 'ok    ' : 'FAILED'} ${stage.name} (${seconds} s)`);
  if (passed) continue;
  failedStage = stage.name;
  break;
}
rmSync(reports, { recursive: true, force: true });

const sum = sumOf(totals);
// A check that is no test has failed all the same.
const counted = failedStage && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
console.log(`\n${summary.join('\n')}`);
if (failedStage) console.log(`Stopped at: ${failedStage}`);
console.log(closingLine(counted));
process.exitCode = failedStage ? 1 : 0;
