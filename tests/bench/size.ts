import { entrySizes, overBudget } from '../../scripts/bundle-size.ts';

/** Gzipped bytes that each entrypoint of the built store extension starts with, beside its budget. */
export async function run(): Promise<void> {
  const sizes = await entrySizes('.output/chrome-mv3');
  for (const { entry, gzBytes, budget, files } of sizes) {
    console.log(
      JSON.stringify({ bench: 'size', row: entry, gzBytes, budget, ratio: gzBytes / budget, files }),
    );
  }
  if (overBudget(sizes).length > 0) process.exitCode = 1;
}
