import type { ReactNode } from 'react';

const MARKS = /`([^`]+)`|\*\*([^*]+)\*\*/g;

/** A message with marks in it, as translators write them: `` `typed as it stands` `` and `**the name of a control**`. */
export function Marked({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const found of text.matchAll(MARKS)) {
    const [whole, typed, named] = found;
    parts.push(text.slice(end, found.index));
    parts.push(
      typed === undefined ? (
        <strong key={found.index}>{named}</strong>
      ) : (
        <code key={found.index} dir="ltr">
          {typed}
        </code>
      ),
    );
    end = found.index + whole.length;
  }
  return [...parts, text.slice(end)];
}
