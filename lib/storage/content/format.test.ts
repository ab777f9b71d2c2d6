import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contentSchemas } from '../../contracts/content-kinds.ts';
import { CONTENT_FORMAT } from './format.ts';

const PINNED = { format: 2, shape: 'f3d09118340724c9' };

test('stored bodies have the shape that CONTENT_FORMAT stands for: raise it with any change of contentSchemas', async () => {
  const shapes = Object.entries(contentSchemas).map(([kind, schema]) => [
    kind,
    z.toJSONSchema(schema, { unrepresentable: 'any' }),
  ]);
  const bytes = new TextEncoder().encode(JSON.stringify(shapes));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const shape = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect({ format: CONTENT_FORMAT, shape }).toEqual(PINNED);
});
