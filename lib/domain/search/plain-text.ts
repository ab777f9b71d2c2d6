import {
  type Block,
  type Inline,
  isKnownBlock,
  type KnownBlock,
  type RichText,
} from '../../contracts/blocks.ts';

const textOf = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

type Of<K extends KnownBlock['kind']> = Extract<KnownBlock, { kind: K }>;

const PASSAGES: { [K in KnownBlock['kind']]: (block: Of<K>) => string[] } = {
  paragraph: ({ content }) => [textOf(content)],
  heading: ({ content }) => [textOf(content)],
  callout: ({ content }) => [textOf(content)],
  code: ({ text }) => [text],
  list: ({ items }) => items.map(textOf),
  image: ({ alt }) => [alt],
  table: ({ header, rows }) => [header, ...rows].map((row) => row.map(textOf).join(' · ')),
};

/** The words of a rich text: a passage for each paragraph, item of a list or row of a table. */
export function plainText(text: RichText | undefined): string[] {
  return (text ?? []).flatMap(passagesOf);
}

function passagesOf(block: Block): string[] {
  if (!isKnownBlock(block)) return 'plain' in block ? [block.plain] : [];
  const passages = PASSAGES[block.kind] as (block: KnownBlock) => string[];
  return passages(block);
}
