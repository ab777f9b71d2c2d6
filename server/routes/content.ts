import { pullQuerySchema, pullResponseSchema } from '../../lib/contracts/content-pull.ts';
import { problemSchema } from '../../lib/contracts/problem.ts';
import { principalOf } from '../http/authentication.ts';
import { refuse } from '../http/problems.ts';
import { JSON_TYPE, sendNotModified, sendRaw } from '../http/raw.ts';
import type { ItemChange, Store } from '../store/store.ts';
import { pullContent } from '../usecases/pull-content.ts';
import type { App } from './app-type.ts';

/** Bodies were validated when they were stored; they go out as they lie there, unparsed. */
function changeJson({ kind, id, body }: ItemChange): string {
  return `{"kind":${JSON.stringify(kind)},"id":${JSON.stringify(id)},"body":${body}}`;
}

function pageJson(items: readonly ItemChange[], cursor: string, more: boolean): string {
  const changes = items.filter((item) => item.body !== undefined).map(changeJson);
  const tombstones = items.filter((item) => item.body === undefined).map(({ kind, id }) => ({ kind, id }));
  return `{"changes":[${changes.join(',')}],"tombstones":${JSON.stringify(tombstones)},"cursor":"${cursor}","more":${more}}`;
}

/** `GET /v1/content`: what is new for the device's team, one page at a time. */
export function contentRoute(app: App, store: Store): void {
  app.route({
    method: 'GET',
    url: '/v1/content',
    schema: {
      summary:
        'Content that changed since a cursor; 304 where nothing did and `if-none-match` names the cursor.',
      querystring: pullQuerySchema,
      response: { 200: pullResponseSchema, '4xx': problemSchema },
    },
    async handler(request, reply) {
      const { workspace, team } = principalOf(request);
      const { cursor, limit } = request.query;
      const result = await pullContent(store.workspace(workspace), { team, cursor, limit });
      if (!result.ok) return refuse(reply, result.reason);
      const etag = `"${result.cursor}"`;
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (!result.changed && request.headers['if-none-match'] === etag) return sendNotModified(reply);
      const page = result.changed
        ? pageJson(result.items, result.cursor, result.more)
        : pageJson([], result.cursor, false);
      return sendRaw(reply, JSON_TYPE, page);
    },
  });
}
