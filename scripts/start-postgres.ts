import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run -s postgres`: starts a throw-away PostgreSQL for the tests and prints its URL; `-- --stop` ends and
 * deletes it. Uses the server binaries of the system and refuses to run as root, so that root starts it as the
 * system's `postgres` user.
 */
const { uid, username } = userInfo();
const folder = join(tmpdir(), `alongside-postgres-${username}`);
const data = join(folder, 'data');

function newestBinaries(): string | undefined {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return undefined;
  const [newest] = readdirSync(versions).sort((a, b) => Number(b) - Number(a));
  return newest && join(versions, newest, 'bin');
}

function run(program: string, args: string[]): void {
  const command = uid === 0 ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  const [first = '', ...rest] = command;
  const { status } = spawnSync(first, rest, { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program} failed`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function makeFolder(): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (uid !== 0) return;
  const found = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  chownSync(folder, Number(found.stdout), -1);
}

/**
 * The port of the server that runs already, from the fourth line of its pid file. The server itself is asked too: one
 * that was killed leaves its file behind.
 */
function runningPort(binaries: string): string | undefined {
  const pidFile = join(data, 'postmaster.pid');
  const port = existsSync(pidFile) && readFileSync(pidFile, 'utf8').split('\n')[3];
  if (!port) return undefined;
  const { status } = spawnSync(join(binaries, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', port]);
  return status === 0 ? port : undefined;
}

async function start(binaries: string): Promise<string> {
  const running = runningPort(binaries);
  if (running) return running;
  rmSync(folder, { recursive: true, force: true });
  makeFolder();
  const port = String(await freePort());
  run(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync']);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  run(join(binaries, 'pg_ctl'), ['-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start']);
  return port;
}

const binaries = newestBinaries();
if (!binaries) {
  console.error('No PostgreSQL server is installed (on Debian: apt-get install postgresql).');
  process.exit(1);
}
if (process.argv.includes('--stop')) {
  if (runningPort(binaries)) run(join(binaries, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']);
  rmSync(folder, { recursive: true, force: true });
} else {
  console.log(`postgres://postgres@127.0.0.1:${await start(binaries)}/postgres`);
}
