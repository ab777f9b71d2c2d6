import { readFileSync, writeFileSync } from 'node:fs';
import { entriesToAdd, lockfileSchema, withEntries } from './lockfile.ts';

const FILE = new URL('../package-lock.json', import.meta.url);

const text = readFileSync(FILE, 'utf8');
const completion = entriesToAdd(lockfileSchema.parse(JSON.parse(text)));
if (completion.ok) {
  const count = Object.keys(completion.entries).length;
  if (count > 0) writeFileSync(FILE, withEntries(text, completion.entries));
  console.log(`package-lock.json: ${count} entries for other platforms added`);
} else {
  console.error(
    `package-lock.json: cannot complete ${completion.name} (${completion.reason}); add it by hand`,
  );
  process.exitCode = 1;
}
