import { TextInput } from '@mantine/core';
import { i18n } from '#i18n';
import { AudienceFineTune } from '../patterns/audience-fine-tune.tsx';
import { FineTune } from '../patterns/fine-tune.tsx';
import type { Editor } from '../use-editor.ts';
import { AidOrder } from './aid-order.tsx';
import { AidPicker } from './aid-picker.tsx';
import { Problems } from './problems.tsx';
import { Step } from './step.tsx';
import { TeamChoice } from './team-choice.tsx';

/** Step 2: what is shown, and to whom. */
export function AidStep({ editor, asked }: { editor: Editor; asked: boolean }) {
  const { draft, name, reading, refusals } = editor;
  const lacks = asked && !reading.ok && reading.gaps.includes('aids');
  return (
    <Step number={2} title={i18n.t('studioEditor.aid.title')} hint={i18n.t('studioEditor.aid.hint')}>
      <AidPicker editor={editor} error={lacks ? i18n.t('studioEditor.aid.lacking') : undefined} />
      <AidOrder editor={editor} />
      <TeamChoice editor={editor} />
      <Problems refusals={refusals.filter(({ field }) => field === 'aids' || field === 'teams')} />
      <TextInput
        label={i18n.t('studioEditor.name')}
        description={i18n.t('studioEditor.nameHint')}
        value={draft.name ?? name}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => editor.change({ name: value }, 'name')}
        onBlur={() => {
          if (draft.name?.trim() === '') editor.change({ name: undefined }, 'name');
        }}
        autoComplete="off"
      />
      <FineTune label={i18n.t('studioEditor.audience.title')} hint={i18n.t('studioEditor.audience.hint')}>
        <AudienceFineTune editor={editor} asked={asked} />
      </FineTune>
    </Step>
  );
}
