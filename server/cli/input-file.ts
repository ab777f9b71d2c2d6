import { readFileSync } from 'node:fs';

export type FileFailure = { ok: false; reason: 'unreadable' | 'not_json' | 'wrong_shape'; message: string };

/** Reads a text file that a person named on the command line. */
export function readInput(path: string): { ok: true; text: string } | FileFailure {
  try {
    return { ok: true, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: 'unreadable', message: `cannot read ${path}: ${why}` };
  }
}

/** Parses a file's text as JSON. */
export function parseJson(path: string, text: string): { ok: true; value: unknown } | FileFailure {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: 'not_json', message: `${path} is not JSON: ${why}` };
  }
}
