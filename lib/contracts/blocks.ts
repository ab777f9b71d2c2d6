import * as z from 'zod/mini';
import { sha256Schema } from './ids.ts';
import { toLegible } from './legible.ts';

/**
 * Rich text as a small closed tree (never HTML). Authors write Markdown; saving parses it to this; devices
 * render it to elements. Links are https or mailto only, media is addressed by content hash.
 */
const linkHrefSchema = z.string().check(z.maxLength(2048), z.regex(/^(https:\/\/|mailto:)[^\s]+$/i));

const markSchema = z.enum(['strong', 'emphasis', 'code']);

const inlineSchema = z.object({
  text: z.string().check(toLegible(), z.maxLength(20_000)),
  marks: z.optional(z.array(markSchema).check(z.maxLength(3))),
  href: z.optional(linkHrefSchema),
});

const inlinesSchema = z.array(inlineSchema).check(z.maxLength(500));

const paragraphSchema = z.object({ kind: z.literal('paragraph'), content: inlinesSchema });
const headingSchema = z.object({ kind: z.literal('heading'), content: inlinesSchema });
const codeSchema = z.object({
  kind: z.literal('code'),
  text: z.string().check(toLegible(), z.maxLength(20_000)),
});
const listSchema = z.object({
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(inlinesSchema).check(z.maxLength(200)),
});
const calloutSchema = z.object({
  kind: z.literal('callout'),
  tone: z.enum(['info', 'warning', 'danger']),
  content: inlinesSchema,
});
const imageSchema = z.object({
  kind: z.literal('image'),
  media: sha256Schema,
  alt: z.string().check(toLegible(), z.maxLength(500)),
});
const tableSchema = z.object({
  kind: z.literal('table'),
  header: z.array(inlinesSchema).check(z.maxLength(20)),
  rows: z.array(z.array(inlinesSchema).check(z.maxLength(20))).check(z.maxLength(2000)),
});

const knownBlockSchema = z.discriminatedUnion('kind', [
  paragraphSchema,
  headingSchema,
  codeSchema,
  listSchema,
  calloutSchema,
  imageSchema,
  tableSchema,
]);

const KNOWN_KINDS = new Set(['paragraph', 'heading', 'code', 'list', 'callout', 'image', 'table']);

/** A block of a kind that this version does not know: its plain text is shown instead. */
const unknownBlockSchema = z.object({
  kind: z.string().check(
    z.maxLength(40),
    z.refine((kind) => !KNOWN_KINDS.has(kind), { error: 'a known block kind with a wrong shape' }),
  ),
  plain: z._default(z.string().check(toLegible(), z.maxLength(20_000)), ''),
});

const blockSchema = z.union([knownBlockSchema, unknownBlockSchema]);
export const richTextSchema = z.array(blockSchema).check(z.maxLength(500));

export type Inline = z.infer<typeof inlineSchema>;
export type KnownBlock = z.infer<typeof knownBlockSchema>;
export type Block = z.infer<typeof blockSchema>;
export type RichText = z.infer<typeof richTextSchema>;

/**
 * Tells a block this version can render from one that a newer version wrote.
 *
 * @param block a parsed block
 */
export function isKnownBlock(block: Block): block is KnownBlock {
  return KNOWN_KINDS.has(block.kind);
}
