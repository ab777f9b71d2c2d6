import type { ReactNode } from 'react';
import type { Inline } from '../../lib/contracts/blocks.ts';
import { linkHost } from './link-host.ts';
import styles from './rich-text.module.css';

type Mark = NonNullable<Inline['marks']>[number];

const MARKS: Record<Mark, (children: ReactNode) => ReactNode> = {
  strong: (children) => <strong>{children}</strong>,
  emphasis: (children) => <em>{children}</em>,
  code: (children) => <code>{children}</code>,
};

/** Runs of text with their marks and links. */
export function Inlines({ content }: { content: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
  return content.map((inline, index) => <Run key={index} inline={inline} />);
}

/** A link opens in a tab of its own, says where it leads, and tells nothing of this page there. */
function Run({ inline: { text, marks = [], href } }: { inline: Inline }) {
  const marked = marks.reduce<ReactNode>((children, mark) => MARKS[mark](children), text);
  if (href === undefined) return <span>{marked}</span>;
  const host = linkHost(href, text);
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {marked}
      {host && (
        <>
          {' '}
          <bdi className={styles.host}>({host})</bdi>
        </>
      )}
    </a>
  );
}
