import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const manifestSchema = z.object({ key: z.string() });

/**
 * The id that Chromium gives an unpacked extension with a fixed key: the first half of the key's SHA-256, its hex
 * digits written as `a` to `p`.
 *
 * @param folder the unpacked extension
 */
export function extensionIdOf(folder: string): string {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const digest = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');
}
