import * as z from 'zod/mini';
import type { AidHeader } from '../../usecases/ports/content-store.ts';
import type { HeadersRow } from './schema.ts';

const headersSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(['checklist', 'decision', 'snippet', 'reference']),
    unit: z.string(),
    version: z.number(),
  }),
);

/** The headers of a batch; none where they cannot be read. */
export function readHeaders(row: HeadersRow): AidHeader[] {
  try {
    return headersSchema.parse(JSON.parse(row.headers));
  } catch {
    return [];
  }
}
