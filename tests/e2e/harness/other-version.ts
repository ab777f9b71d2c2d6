import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProtocolRange } from '../../../lib/contracts/protocol.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/**
 * Copies the endpoint's source and changes nothing but the protocol versions it speaks.
 *
 * @returns root of the copy, in the temporary folder; whoever asked for it removes it
 */
export function endpointSpeaking({ min, max }: ProtocolRange): string {
  const root = mkdtempSync(join(tmpdir(), 'alongside-version-'));
  for (const part of ['server', 'lib', 'locales', 'package.json']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  const file = join(root, 'lib', 'contracts', 'protocol.ts');
  const source = readFileSync(file, 'utf8');
  const changed = source.replace(
    /export const PROTOCOL = \{.*?\}/,
    `export const PROTOCOL = { min: ${min}, max: ${max} }`,
  );
  if (changed === source) throw new Error('the protocol versions were not found in the source');
  writeFileSync(file, changed);
  return root;
}
