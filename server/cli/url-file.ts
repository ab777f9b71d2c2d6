import * as z from 'zod/mini';
import { type FileFailure, parseJson, readInput } from './input-file.ts';

const urlsSchema = z.array(z.union([z.string(), z.object({ url: z.string() })]));
const urlFileSchema = z.union([urlsSchema, z.object({ cases: urlsSchema })]);

/**
 * Reads a list of URLs: a JSON array of strings or of `{url}`, the same under `cases`, or text with one URL a
 * line. What is no URL stays in the list: the commands say of it that nothing matches.
 */
export function readUrls(path: string): { ok: true; urls: string[] } | FileFailure {
  const input = readInput(path);
  if (!input.ok) return input;
  if (!/^\s*[[{]/.test(input.text)) {
    const lines = input.text.split(/\r?\n/).map((line) => line.trim());
    return { ok: true, urls: lines.filter(Boolean) };
  }
  const json = parseJson(path, input.text);
  if (!json.ok) return json;
  const parsed = urlFileSchema.safeParse(json.value);
  if (!parsed.success) {
    const message = `${path} is no list of URLs: it needs an array of strings, or {"cases": [{"url": "…"}]}`;
    return { ok: false, reason: 'wrong_shape', message };
  }
  const entries = Array.isArray(parsed.data) ? parsed.data : parsed.data.cases;
  return { ok: true, urls: entries.map((entry) => (typeof entry === 'string' ? entry : entry.url)) };
}
