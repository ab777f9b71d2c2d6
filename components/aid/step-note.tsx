import { useState } from 'react';
import { i18n } from '#i18n';
import { NOTE_MAX } from '../../lib/domain/content/step-note.ts';
import { TextArea } from '../ui/text-area.tsx';

type Props = { words: string; focus: boolean; onWrite(words: string): void };

/**
 * A note on a step. Each letter is stored as it is typed: a panel may be closed with the next click, and nothing that it
 * begins by then comes to an end. While nobody writes here it is as another window left it.
 */
export function StepNote({ words, focus, onWrite }: Props) {
  const [draft, setDraft] = useState<string>();
  return (
    <TextArea
      label={i18n.t('aid.note.label')}
      hint={i18n.t('aid.note.hint')}
      autoFocus={focus}
      autoComplete="off"
      maxLength={NOTE_MAX}
      value={draft ?? words}
      onChange={({ currentTarget: { value } }) => {
        setDraft(value);
        onWrite(value);
      }}
      onBlur={() => setDraft(undefined)}
    />
  );
}
