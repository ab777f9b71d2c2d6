import { readFileSync } from 'node:fs';
import { hashOf, type PublishedFile, type PublishedItem } from '../harness/publish.ts';
import { HALF_PICTURE, HOSTILE_FILES, HOSTILE_VTT, VTT_WITHOUT_END } from './hostile-media.ts';
import { GIANT_TABLE, HOSTILE_TEXTS, MEGABYTE, PILED, paragraph, TURNED } from './hostile-text.ts';

const FILM: PublishedFile = {
  type: 'video/webm',
  bytes: readFileSync(new URL('../../../assets/sample/media/look-first.webm', import.meta.url)),
};

const [SCRIPT = '', PIXEL = ''] = HOSTILE_TEXTS;
const choices = [
  { id: 'wrong', label: PIXEL, correct: false, feedback: SCRIPT },
  { id: 'right', label: `Right ${TURNED.text}`, correct: true, feedback: SCRIPT },
];

/** One card after another: texts, pictures, films, and a question that is nothing but markup. */
export const HOSTILE_CARDS = [
  {
    id: 'texts',
    kind: 'text',
    title: `${SCRIPT} card`,
    body: [
      ...HOSTILE_TEXTS.map((text) => paragraph(text)),
      { kind: 'hologram', plain: 'A block of a newer version', src: 'https://evil.example/hologram' },
      { kind: 'html', plain: '', html: SCRIPT },
      paragraph(TURNED.text),
      paragraph(PILED.text),
      paragraph('the refund policy', 'https://policies.example@evil.example/'),
    ],
  },
  { id: 'giant', kind: 'text', title: 'A giant table', body: [GIANT_TABLE] },
  { id: 'megabyte', kind: 'text', title: 'A megabyte of text', body: MEGABYTE },
  { id: 'page', kind: 'image', title: 'A page', media: hashOf(HOSTILE_FILES.page.bytes), alt: SCRIPT },
  {
    id: 'half',
    kind: 'image',
    title: 'Half a picture',
    media: hashOf(HALF_PICTURE.bytes),
    alt: 'Half a picture',
  },
  {
    id: 'film',
    kind: 'video',
    title: 'A film',
    media: hashOf(FILM.bytes),
    captions: hashOf(HOSTILE_VTT.bytes),
  },
  {
    id: 'endless',
    kind: 'video',
    title: 'Endless captions',
    media: hashOf(FILM.bytes),
    captions: hashOf(VTT_WITHOUT_END.bytes),
  },
  {
    id: 'asked',
    kind: 'question',
    title: 'A question',
    prompt: [paragraph(SCRIPT)],
    question: { type: 'single', choices },
    explanation: [paragraph(PIXEL)],
  },
];

export const HOSTILE_LESSON_FILES = [FILM, HOSTILE_VTT, VTT_WITHOUT_END, HOSTILE_FILES.page, HALF_PICTURE];

/** A lesson for everybody, in no path. */
export function lessonItem(id: string, body: object): PublishedItem {
  const about = {
    unit: 'refund-handling',
    version: 1,
    title: `Lesson ${id}`,
    passMark: 0.5,
    estimatedMinutes: 5,
  };
  return { kind: 'lesson', id, body: { ...about, ...body } };
}
