import type { ComponentType } from 'react';
import type { Card } from '../../lib/contracts/lesson.ts';
import { MediaImage } from '../media/media-image.tsx';
import { MediaVideo } from '../media/media-video.tsx';
import { RichTextView } from '../text/rich-text.tsx';

type Of<K extends Card['kind']> = Extract<Card, { kind: K }>;

const BODIES: { [K in Card['kind']]: ComponentType<{ card: Of<K> }> } = {
  text: ({ card }) => <RichTextView text={card.body} />,
  image: ({ card }) => (
    <>
      <MediaImage media={card.media} alt={card.alt} />
      {card.body && <RichTextView text={card.body} />}
    </>
  ),
  video: ({ card }) => <MediaVideo media={card.media} captions={card.captions} title={card.title} />,
  scenario: ({ card }) => <RichTextView text={card.body} />,
  question: ({ card }) => <RichTextView text={card.prompt} />,
};

/** What a card says or shows, without what it asks. */
export function CardBody({ card }: { card: Card }) {
  const Body = BODIES[card.kind] as ComponentType<{ card: Card }>;
  return <Body card={card} />;
}
