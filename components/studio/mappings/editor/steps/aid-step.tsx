import { TextInput } from '@mantine/core';
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
    <Step number={2} title="Which aid, for whom?" hint="What people see in their panel beside that page.">
      <AidPicker editor={editor} error={lacks ? 'Choose the aid that shall appear.' : undefined} />
      <AidOrder editor={editor} />
      <TeamChoice editor={editor} />
      <Problems refusals={refusals.filter(({ field }) => field === 'aids' || field === 'teams')} />
      <TextInput
        label="Name"
        description="What the list of mappings calls it. It fills itself in until you write your own."
        value={draft.name ?? name}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => editor.change({ name: value }, 'name')}
        onBlur={() => {
          if (draft.name?.trim() === '') editor.change({ name: undefined }, 'name');
        }}
        autoComplete="off"
      />
      <FineTune label="Fine-tune the audience" hint="Roles, environments, a time window, priority">
        <AudienceFineTune editor={editor} asked={asked} />
      </FineTune>
    </Step>
  );
}
