import { type Pattern, patternSchema } from '../../../../lib/contracts/rule.ts';

const SCHEMES: Readonly<Record<string, Pattern['scheme']>> = { https: 'https', http: 'http', any: 'any' };

export type PatternReading = { ok: true; pattern: Pattern } | { ok: false };

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `any://*.zendesk.com/agent/*`: a scheme where it is not https, a host unless it is any, a path if there is one. */
function readAddress(text: string): unknown {
  const [, scheme = 'https', rest = ''] = /^(?:(https|http|any):\/\/)?(.*)$/s.exec(text) ?? [];
  const slash = rest.indexOf('/');
  const host = slash < 0 ? rest : rest.slice(0, slash);
  const path = slash < 0 ? '' : rest.slice(slash);
  return { scheme: SCHEMES[scheme], ...(host && { host }), ...(path && { path }) };
}

/** Reads a pattern from a line of a cell: an address, or JSON where an address cannot say it. */
export function readPattern(text: string): PatternReading {
  const parsed = patternSchema.safeParse(text.startsWith('{"') ? readJson(text) : readAddress(text));
  return parsed.success ? { ok: true, pattern: parsed.data } : { ok: false };
}

/** Writes a pattern so that `readPattern` gives the same one. */
export function writePattern(pattern: Pattern): string {
  const { scheme, host = '', path = '' } = pattern;
  const address = `${scheme === 'https' ? '' : `${scheme}://`}${host}${path}`;
  const back = readPattern(address);
  const isSame = back.ok && JSON.stringify(sorted(back.pattern)) === JSON.stringify(sorted(pattern));
  // A line must stay one line, and lose nothing at its ends.
  return isSame && address !== '' && address.trim() === address && !/[\r\n]/.test(address)
    ? address
    : JSON.stringify(sorted(pattern));
}

function sorted({ scheme, host, path, caseSensitivePath, query, hash }: Pattern) {
  return { scheme, host, path, caseSensitivePath, query, hash };
}
