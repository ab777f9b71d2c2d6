import type { ComponentType } from 'react';
import { type Block, isKnownBlock, type KnownBlock, type RichText } from '../../lib/contracts/blocks.ts';
import { MediaImage } from '../media/media-image.tsx';
import { Icon } from '../ui/icon.tsx';
import { Inlines } from './inlines.tsx';
import styles from './rich-text.module.css';
import { TextTable } from './text-table.tsx';

type Of<K extends KnownBlock['kind']> = Extract<KnownBlock, { kind: K }>;
type Renderers = { [K in KnownBlock['kind']]: ComponentType<{ block: Of<K> }> };

/** Blocks beyond which those out of sight are not laid out until they come into it. */
const LONG = 40;

const CALLOUT_ICON = { info: 'help', warning: 'alert', danger: 'alert' } as const;

const RENDERERS: Renderers = {
  paragraph: ({ block }) => (
    <p dir="auto">
      <Inlines content={block.content} />
    </p>
  ),
  heading: ({ block }) => (
    <p className={styles.heading} dir="auto">
      <Inlines content={block.content} />
    </p>
  ),
  code: ({ block }) => (
    <pre className={styles.code} dir="auto">
      {block.text}
    </pre>
  ),
  list: ({ block }) => {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List>
        {block.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
          <li key={index} dir="auto">
            <Inlines content={item} />
          </li>
        ))}
      </List>
    );
  },
  callout: ({ block }) => (
    <p className={`${styles.callout} ${styles[block.tone]}`} dir="auto">
      <Icon name={CALLOUT_ICON[block.tone]} size={16} />
      <span>
        <Inlines content={block.content} />
      </span>
    </p>
  ),
  image: ({ block }) => <MediaImage media={block.media} alt={block.alt} />,
  table: TextTable,
};

/** Rich text as elements; never as HTML. A block of a kind that this version does not know shows its plain text. */
export function RichTextView({ text }: { text: RichText }) {
  return (
    <div className={`${styles.text} ${text.length > LONG ? styles.long : ''}`}>
      {text.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if (!isKnownBlock(block)) return block.plain === '' ? null : <p dir="auto">{block.plain}</p>;
  const Renderer = RENDERERS[block.kind] as ComponentType<{ block: KnownBlock }>;
  return <Renderer block={block} />;
}
