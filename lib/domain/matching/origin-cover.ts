/** What a browser's match pattern lets through: hosts, on schemes. */
type Origin = { schemes: readonly string[]; host: string; subdomains: boolean };

const WEB = ['https', 'http'] as const;
const MATCH_PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)\/\*$/;

function originOf(pattern: string): Origin | undefined {
  if (pattern === '<all_urls>') return { schemes: WEB, host: '', subdomains: true };
  const [, scheme, host] = MATCH_PATTERN.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined) return undefined;
  const schemes = scheme === '*' ? WEB : [scheme];
  if (host === '*') return { schemes, host: '', subdomains: true };
  return host.startsWith('*.')
    ? { schemes, host: host.slice(2), subdomains: true }
    : { schemes, host, subdomains: false };
}

/** Every granted host with subdomains that a host lies in, itself included; `''` is any host. */
function ancestorsOf(host: string): string[] {
  const labels = host.split('.');
  return ['', ...labels.map((_, index) => labels.slice(index).join('.'))];
}

/**
 * Which of the wanted origins no granted one covers. Asking the browser about each takes it a moment, and rules may name
 * thousands of hosts.
 *
 * @param granted match patterns as the browser gives them; one that cannot be read grants nothing
 * @param wanted match patterns of all paths of a host: `https://*.zendesk.com/*`
 */
export function uncovered(granted: readonly string[], wanted: readonly string[]): string[] {
  const exact = new Set<string>();
  const wide = new Set<string>();
  for (const pattern of granted) {
    const origin = originOf(pattern);
    for (const scheme of origin?.schemes ?? []) {
      (origin?.subdomains ? wide : exact).add(`${scheme}://${origin?.host}`);
    }
  }
  const isCovered = (scheme: string, { host, subdomains }: Origin) =>
    (!subdomains && exact.has(`${scheme}://${host}`)) ||
    ancestorsOf(host).some((ancestor) => wide.has(`${scheme}://${ancestor}`));
  return wanted.filter((pattern) => {
    const origin = originOf(pattern);
    return !origin?.schemes.every((scheme) => isCovered(scheme, origin));
  });
}
