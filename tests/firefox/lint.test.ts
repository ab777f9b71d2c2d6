import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { firefoxBuild } from './firefox-build.ts';

const WEB_EXT = fileURLToPath(new URL('../../node_modules/web-ext/bin/web-ext.js', import.meta.url));

const remarkSchema = z.object({ code: z.string(), message: z.string(), file: z.optional(z.string()) });
const reportSchema = z.object({
  summary: z.object({ errors: z.number(), warnings: z.number() }),
  errors: z.array(remarkSchema),
  warnings: z.array(remarkSchema),
});

test("Mozilla's linter finds no error in the Firefox build", () => {
  const args = [WEB_EXT, 'lint', '--source-dir', firefoxBuild(), '--output', 'json'];
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
  const report = reportSchema.parse(JSON.parse(stdout));
  for (const { code, message, file } of report.warnings) {
    console.log(`web-ext warning ${code} in ${file ?? 'the manifest'}: ${message}`);
  }
  expect(report.errors).toEqual([]);
  expect(report.summary.errors).toBe(0);
});
