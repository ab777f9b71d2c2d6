import type { ReactNode } from 'react';
import type { Inline } from '../../lib/contracts/blocks.ts';

type Mark = NonNullable<Inline['marks']>[number];

const MARKS: Record<Mark, (children: ReactNode) => ReactNode> = {
  strong: (children) => <strong>{children}</strong>,
  emphasis: (children) => <em>{children}</em>,
  code: (children) => <code>{children}</code>,
};

/** Runs of text with their marks and links. Links open in a tab of their own and are told nothing of this page. */
export function Inlines({ content }: { content: readonly Inline[] }) {
  return content.map((inline, index) => {
    const marked = (inline.marks ?? []).reduce<ReactNode>(
      (children, mark) => MARKS[mark](children),
      inline.text,
    );
    return inline.href === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
      <span key={index}>{marked}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
      <a key={index} href={inline.href} target="_blank" rel="noopener noreferrer">
        {marked}
      </a>
    );
  });
}
