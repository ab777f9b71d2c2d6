import { MultiSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import type { Role } from '../../../../../lib/contracts/enrolment.ts';
import { DROP_DOWN } from '../drop-down.ts';
import type { Editor } from '../use-editor.ts';
import styles from './audience-fine-tune.module.css';
import { instantOf, localTime } from './local-time.ts';

const ROLES: { value: Role; label: string }[] = [
  { value: 'learner', label: 'Learners' },
  { value: 'lead', label: 'L&D leads' },
  { value: 'ops', label: 'Ops managers' },
  { value: 'sme', label: 'Subject matter experts' },
  { value: 'analyst', label: 'Analysts' },
  { value: 'admin', label: 'Admins' },
];

const ENVIRONMENTS = ['production', 'sandbox', 'dev'];
const ENVIRONMENT = /^(production|dev|sandbox(:[a-z0-9_-]{1,80})?)$/i;

/** Limits that most mappings do without. */
export function AudienceFineTune({ editor, asked }: { editor: Editor; asked: boolean }) {
  const { draft, reading } = editor;
  const backwards = asked && !reading.ok && reading.gaps.includes('window');
  return (
    <>
      <MultiSelect
        {...DROP_DOWN}
        label="Roles"
        description="Leave empty for everybody. With roles, one that a person has is enough."
        placeholder={draft.roles.length === 0 ? 'Everybody' : ''}
        data={ROLES}
        value={draft.roles}
        onChange={(roles) => editor.change({ roles })}
        hidePickedOptions
      />
      <TagsInput
        {...DROP_DOWN}
        label="Environments"
        description="Leave empty for all. With environments, it shows only where Alongside knows the app: production, sandbox (any), sandbox:NAME for one of them, or dev."
        placeholder={draft.environments.length === 0 ? 'All environments' : ''}
        data={ENVIRONMENTS}
        value={draft.environments}
        onChange={(environments) =>
          editor.change({ environments: environments.filter((name) => ENVIRONMENT.test(name)) })
        }
      />
      <div className={styles.pair}>
        <TextInput
          type="datetime-local"
          label="Shown from"
          description="Your local time. Empty: at once."
          value={localTime(draft.from)}
          onChange={({ currentTarget: { value } }) => editor.change({ from: instantOf(value) }, 'from')}
        />
        <TextInput
          type="datetime-local"
          label="Shown until"
          description="Your local time. Empty: for good."
          value={localTime(draft.until)}
          error={
            backwards ? 'It ends before it starts. Choose a later time, or clear one of the two.' : undefined
          }
          onChange={({ currentTarget: { value } }) => editor.change({ until: instantOf(value) }, 'until')}
        />
      </div>
      <NumberInput
        label="Priority"
        description="Where several mappings fit a page, the higher number comes first; among equals the narrower one."
        value={draft.priority}
        min={-1000}
        max={1000}
        allowDecimal={false}
        onChange={(value) => editor.change({ priority: Number(value) || 0 }, 'priority')}
      />
    </>
  );
}
