import * as z from 'zod/mini';
import { sha256Schema } from '../../lib/contracts/ids.ts';
import { mediaTypeSchema } from '../../lib/contracts/media.ts';
import { problemSchema } from '../../lib/contracts/problem.ts';
import { principalOf } from '../http/authentication.ts';
import { refuse } from '../http/problems.ts';
import { sendRaw } from '../http/raw.ts';
import type { Store } from '../store/store.ts';
import type { App } from './app-type.ts';

const YEAR_S = 31_536_000;

/** A file of a type that content may not show is sent as bytes that nobody lays out or runs. */
const servedAs = (type: string): string => mediaTypeSchema.safeParse(type).data ?? 'application/octet-stream';

/** `GET /v1/media/:sha256`: a file by its content's hash, which never changes. */
export function mediaRoute(app: App, store: Store): void {
  app.route({
    method: 'GET',
    url: '/v1/media/:sha256',
    schema: {
      summary: 'A media file of the workspace, by the SHA-256 of its bytes.',
      params: z.strictObject({ sha256: sha256Schema }),
      response: { '4xx': problemSchema },
    },
    async handler(request, reply) {
      const { workspace } = principalOf(request);
      const { sha256 } = request.params;
      const file = await store.workspace(workspace).media(sha256);
      if (!file) return refuse(reply, 'media_unknown');
      reply.header('cache-control', `private, max-age=${YEAR_S}, immutable`).header('etag', `"${sha256}"`);
      return sendRaw(
        reply,
        servedAs(file.type),
        Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength),
      );
    },
  });
}
