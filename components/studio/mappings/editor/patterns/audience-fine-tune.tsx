import { MultiSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { i18n } from '#i18n';
import type { Role } from '../../../../../lib/contracts/enrolment.ts';
import { DROP_DOWN } from '../drop-down.ts';
import type { Editor } from '../use-editor.ts';
import styles from './audience-fine-tune.module.css';
import { instantOf, localTime } from './local-time.ts';

const ROLES: { value: Role; label: string }[] = [
  { value: 'learner', label: i18n.t('studioPatterns.roles.learner') },
  { value: 'lead', label: i18n.t('studioPatterns.roles.lead') },
  { value: 'ops', label: i18n.t('studioPatterns.roles.ops') },
  { value: 'sme', label: i18n.t('studioPatterns.roles.sme') },
  { value: 'analyst', label: i18n.t('studioPatterns.roles.analyst') },
  { value: 'admin', label: i18n.t('studioPatterns.roles.admin') },
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
        label={i18n.t('studioPatterns.rolesLabel')}
        description={i18n.t('studioPatterns.rolesHint')}
        placeholder={draft.roles.length === 0 ? i18n.t('studioPatterns.everybody') : ''}
        data={ROLES}
        value={draft.roles}
        onChange={(roles) => editor.change({ roles })}
        hidePickedOptions
      />
      <TagsInput
        {...DROP_DOWN}
        label={i18n.t('studioPatterns.environments')}
        description={i18n.t('studioPatterns.environmentsHint')}
        placeholder={draft.environments.length === 0 ? i18n.t('studioPatterns.allEnvironments') : ''}
        data={ENVIRONMENTS}
        value={draft.environments}
        onChange={(environments) =>
          editor.change({ environments: environments.filter((name) => ENVIRONMENT.test(name)) })
        }
      />
      <div className={styles.pair}>
        <TextInput
          type="datetime-local"
          label={i18n.t('studioPatterns.from')}
          description={i18n.t('studioPatterns.fromHint')}
          value={localTime(draft.from)}
          onChange={({ currentTarget: { value } }) => editor.change({ from: instantOf(value) }, 'from')}
        />
        <TextInput
          type="datetime-local"
          label={i18n.t('studioPatterns.until')}
          description={i18n.t('studioPatterns.untilHint')}
          value={localTime(draft.until)}
          error={backwards ? i18n.t('studioPatterns.backwards') : undefined}
          onChange={({ currentTarget: { value } }) => editor.change({ until: instantOf(value) }, 'until')}
        />
      </div>
      <NumberInput
        label={i18n.t('studioPatterns.priority')}
        description={i18n.t('studioPatterns.priorityHint')}
        value={draft.priority}
        min={-1000}
        max={1000}
        allowDecimal={false}
        onChange={(value) => editor.change({ priority: Number(value) || 0 }, 'priority')}
      />
    </>
  );
}
