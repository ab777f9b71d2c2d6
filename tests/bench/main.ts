import { readdir } from 'node:fs/promises';

/** `npm run -s bench -- NAME`: runs `run()` of `tests/bench/NAME.ts`, which prints one JSON object a line. */
const files = await readdir(import.meta.dirname, { withFileTypes: true });
const names = files
  .filter((file) => file.isFile() && file.name.endsWith('.ts') && file.name !== 'main.ts')
  .map((file) => file.name.slice(0, -'.ts'.length));
const name = process.argv[2];

if (name === undefined || !names.includes(name)) {
  console.error(`usage: npm run -s bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(2);
}
const bench: { run(): Promise<void> } = await import(`./${name}.ts`);
await bench.run();
