import type { Rule } from '../../../contracts/rule.ts';
import { exampleHosts, pageTypeUrls } from '../example-urls/sample-page-type.ts';
import { sampleUrls } from '../example-urls/sample-urls.ts';
import { compileNative } from '../native-pattern.ts';
import { ALL_PACKS } from '../packs/all-packs.ts';
import { urlCases } from '../packs/url-cases.ts';

/** Enough for a wildcard to be short and long and for an optional piece to be there and not. */
const MAX_PER_PATTERN = 4;

/** The sandbox that a rule names, if any: pages are made up there. */
function sandboxOf({ environments = [] }: Rule): string | undefined {
  return environments.find((name) => name.toLowerCase().startsWith('sandbox:'))?.slice('sandbox:'.length);
}

/** Pages that rules may match, made up from their own text. Cheap, and untried. */
export class WitnessPages {
  readonly #ofPageType = new Map<string, string[]>();

  of(rule: Rule): string[] {
    const sandbox = sandboxOf(rule);
    return [
      ...rule.match.flatMap((pattern) => sampleUrls(pattern, MAX_PER_PATTERN)),
      ...rule.pageTypes.flatMap((type) => this.#pagesOfType(type, sandbox)),
    ];
  }

  /** Many rules name the same few page types. */
  #pagesOfType(pageType: string, sandbox: string | undefined): string[] {
    const key = `${pageType} ${sandbox}`;
    const pages = this.#ofPageType.get(key) ?? pageTypeUrls(pageType, sandbox);
    this.#ofPageType.set(key, pages);
    return pages;
  }
}

/**
 * Further pages for a rule with environments that matched none of those: the pages of known apps on each host of them that its host
 * patterns take, in every environment, since a page that no app knows is in none.
 */
export function fartherPages(rule: Rule): string[] {
  const sandbox = sandboxOf(rule);
  const appHosts = ALL_PACKS.flatMap((pack) =>
    exampleHosts(pack, sandbox).map((host) => ({ app: pack.app, host })),
  );
  return rule.match.flatMap((pattern) => {
    const isHost =
      pattern.host === undefined ? () => true : compileNative('hostname', pattern.host, { ignoreCase: true });
    const literal = sampleUrls({ ...pattern, path: '/' }, 1).map((url) => new URL(url).hostname);
    const hosts = appHosts.filter(({ host }) => isHost?.(host));
    const cases = urlCases().filter(({ facts }) => facts);
    return [
      ...hosts.flatMap(({ host }) => sampleUrls({ ...pattern, host }, MAX_PER_PATTERN)),
      ...hosts.flatMap(({ app, host }) =>
        cases.filter((each) => each.app === app).map(({ url }) => onHost(url, host)),
      ),
      ...literal.flatMap((host) => cases.map(({ url }) => onHost(url, host))),
    ];
  });
}

function onHost(address: string, host: string): string {
  const url = new URL(address);
  url.hostname = host;
  return url.href;
}
