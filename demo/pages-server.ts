import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Certificate, makeCertificate } from './certificate.ts';

const PAGES = fileURLToPath(new URL('pages/', import.meta.url));
const ASSETS = '/demo-assets/';

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
};

const APPS = [
  { host: /\.zendesk\.com$/, folder: 'zendesk' },
  { host: /\.lightning\.force\.com$/, folder: 'salesforce' },
];

/** One request that a page made, as it came in. */
type PageRequest = { method: string; url: string; headers: string };

export type PagesServer = {
  port: number;
  spki: string;
  /** Every request so far. */
  requests: readonly PageRequest[];
  close(): Promise<void>;
};

function fileFor(host: string, path: string): string {
  if (path.startsWith(ASSETS)) return join(PAGES, normalize(path.slice(ASSETS.length)));
  const app = APPS.find((candidate) => candidate.host.test(host));
  return join(PAGES, app?.folder ?? 'intranet', 'index.html');
}

/**
 * Serves the look-alike pages over HTTPS on a free port of this machine: each host gets its single-page app, whatever
 * the path.
 *
 * @param given the certificate to serve with; one is made where it is absent
 */
export async function servePages(given?: Certificate): Promise<PagesServer> {
  const certificate = given ?? (await makeCertificate());
  const requests: PageRequest[] = [];
  const server = createServer({ key: certificate.key, cert: certificate.cert }, async (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    requests.push({
      method: request.method ?? '',
      url: url.href,
      headers: JSON.stringify(request.headers),
    });
    const file = fileFor(url.hostname, url.pathname);
    const body = file.startsWith(PAGES) ? await readFile(file).catch(() => undefined) : undefined;
    response.writeHead(body ? 200 : 404, {
      'content-type': `${MEDIA_TYPES[extname(file)] ?? 'text/plain'}; charset=utf-8`,
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    spki: certificate.spki,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
