import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const netLogSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({
      type: z.number(),
      source: z.object({ id: z.number() }),
      params: z.optional(z.looseObject({ url: z.optional(z.string()), initiator: z.optional(z.string()) })),
    }),
  ),
});

/** One request that the browser made, whoever in it wanted it. */
export type BrowserRequest = {
  url: string;
  /** Origin of the page or worker that wanted it; `not an origin` for the browser itself. */
  initiator: string;
  /** All that the log tells of it, request headers too, as JSON. */
  everything: string;
};

/**
 * Reads the browser's own log of its network, which holds the requests of every tab, panel and worker. It is whole
 * only after the browser has closed in order.
 *
 * @param file as given to the browser as `netLog`
 */
export function requestsIn(file: string): BrowserRequest[] {
  const log = netLogSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const started = log.constants.logEventTypes['URL_REQUEST_START_JOB'];
  const requests = new Map<number, BrowserRequest>();
  for (const { type, source, params } of log.events) {
    const known = requests.get(source.id);
    if (known && params) known.everything += JSON.stringify(params);
    if (known || type !== started || !params?.url) continue;
    const initiator = params.initiator ?? '';
    requests.set(source.id, { url: params.url, initiator, everything: JSON.stringify(params) });
  }
  return [...requests.values()];
}
