import type { ComponentType } from 'react';
import { i18n } from '#i18n';
import {
  type Block,
  type Inline,
  isKnownBlock,
  type KnownBlock,
  type RichText,
} from '../../lib/contracts/blocks.ts';
import { MediaImage } from '../media/media-image.tsx';
import { Icon } from '../ui/icon.tsx';
import { Inlines } from './inlines.tsx';
import styles from './rich-text.module.css';

type Of<K extends KnownBlock['kind']> = Extract<KnownBlock, { kind: K }>;
type Renderers = { [K in KnownBlock['kind']]: ComponentType<{ block: Of<K> }> };

const CALLOUT_ICON = { info: 'help', warning: 'alert', danger: 'alert' } as const;

const RENDERERS: Renderers = {
  paragraph: ({ block }) => (
    <p>
      <Inlines content={block.content} />
    </p>
  ),
  heading: ({ block }) => (
    <p className={styles.heading}>
      <Inlines content={block.content} />
    </p>
  ),
  code: ({ block }) => <pre className={styles.code}>{block.text}</pre>,
  list: ({ block }) => {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List>
        {keyed(block.items).map(([key, item]) => (
          <li key={key}>
            <Inlines content={item} />
          </li>
        ))}
      </List>
    );
  },
  callout: ({ block }) => (
    <p className={`${styles.callout} ${styles[block.tone]}`}>
      <Icon name={CALLOUT_ICON[block.tone]} size={16} />
      <span>
        <Inlines content={block.content} />
      </span>
    </p>
  ),
  image: ({ block }) => <MediaImage media={block.media} alt={block.alt} />,
  table: ({ block }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the panel is scrolled by keyboard too
    <section className={styles.scroller} aria-label={i18n.t('text.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {keyed(block.header).map(([key, cell]) => (
              <th key={key} scope="col">
                <Inlines content={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
            <tr key={index}>
              {keyed(row).map(([key, cell]) => (
                <td key={key}>
                  <Inlines content={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ),
};

/** Rich text as elements; never as HTML. A block of a kind that this version does not know shows its plain text. */
export function RichTextView({ text }: { text: RichText }) {
  return (
    <div className={styles.text}>
      {text.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if (!isKnownBlock(block)) return block.plain === '' ? null : <p>{block.plain}</p>;
  const Renderer = RENDERERS[block.kind] as ComponentType<{ block: KnownBlock }>;
  return <Renderer block={block} />;
}

/** Content is replaced whole and never reordered in place, so positions are good keys. */
function keyed(items: readonly Inline[][]): [string, Inline[]][] {
  return items.map((item, index) => [String(index), item]);
}
