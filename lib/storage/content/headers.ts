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

/** The headers that a row of a batch holds; none where it holds none, or they cannot be read. */
export function readHeaders({ headers }: Partial<HeadersRow>): AidHeader[] {
  if (!headers) return [];
  try {
    return headersSchema.parse(JSON.parse(headers));
  } catch {
    return [];
  }
}
