import * as z from 'zod/mini';

/** The types of file that content may show. Nothing that a browser would run or lay out as a page is among them. */
export const mediaTypeSchema = z.enum([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'video/mp4',
  'video/webm',
  'text/vtt',
]);

export type MediaType = z.infer<typeof mediaTypeSchema>;
