/**
 * Builds the extension: `node scripts/build.ts [NAME…]`, all builds without a name. Fails where an entrypoint is over its
 * size budget.
 *
 * `ALONGSIDE_HOSTS` (comma-separated match patterns) says which hosts the managed builds have from the start.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { entrySizes, overBudget } from './bundle-size.ts';

/** Everywhere that the sample workspace has aids for. */
const SAMPLE_HOSTS = ['zendesk.com', 'lightning.force.com', 'my.salesforce.com', 'my.salesforce-setup.com'];
const managedHosts =
  process.env.ALONGSIDE_HOSTS || SAMPLE_HOSTS.map((host) => `https://*.${host}/*`).join(',');

/** Hosts are asked for in the store builds and baked into the managed ones. */
const BUILDS: Record<string, { browser: string; hosts: string }> = {
  chrome: { browser: 'chrome', hosts: '' },
  managed: { browser: 'chrome', hosts: managedHosts },
  edge: { browser: 'edge', hosts: '' },
  firefox: { browser: 'firefox', hosts: '' },
  'firefox-managed': { browser: 'firefox', hosts: managedHosts },
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(BUILDS, name));
if (unknown.length > 0) {
  console.error(`No build is called ${unknown.join(', ')}. There are: ${Object.keys(BUILDS).join(', ')}.`);
  process.exit(2);
}

const wxt = fileURLToPath(new URL('../node_modules/wxt/bin/wxt.mjs', import.meta.url));
for (const [name, { browser, hosts }] of Object.entries(BUILDS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  // One process a build: WXT and Vite keep state between builds of one process.
  const { status } = spawnSync(process.execPath, [wxt, 'build', '--browser', browser, '--mv3'], {
    stdio: 'inherit',
    env: { ...process.env, ALONGSIDE_HOSTS: hosts },
  });
  if (status !== 0) process.exit(status ?? 1);
  if (name === 'chrome') {
    const grown = overBudget(await entrySizes('.output/chrome-mv3'));
    if (grown.length > 0) {
      console.error(grown.join('\n'));
      process.exit(1);
    }
  }
}
