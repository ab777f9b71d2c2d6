import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { NOTE_MAX } from '../../lib/domain/content/step-note.ts';
import { TextArea } from '../ui/text-area.tsx';

/** A pause in typing after which a note is stored, in milliseconds. */
const PAUSE_MS = 400;

type Props = { words: string; focus: boolean; onWrite(words: string): void };

/** A note on a step. It is stored while it is written; while nobody writes here it is as another window left it. */
export function StepNote({ words, focus, onWrite }: Props) {
  const [draft, setDraft] = useState<string>();
  const write = useRef(onWrite);
  write.current = onWrite;
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => write.current(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  const leave = () => {
    if (draft !== undefined) onWrite(draft);
    setDraft(undefined);
  };
  return (
    <TextArea
      label={i18n.t('aid.note.label')}
      hint={i18n.t('aid.note.hint')}
      autoFocus={focus}
      autoComplete="off"
      maxLength={NOTE_MAX}
      value={draft ?? words}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
