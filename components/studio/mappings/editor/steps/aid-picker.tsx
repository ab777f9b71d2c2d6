import { MultiSelect } from '@mantine/core';
import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { DROP_DOWN } from '../drop-down.ts';
import type { Editor } from '../use-editor.ts';
import styles from './aid-picker.module.css';

type Kind = RuleList['aids'][number]['kind'];

const KINDS: Record<Kind, string> = {
  checklist: 'Checklist',
  decision: 'Decision guide',
  snippet: 'Text to copy',
  reference: 'Reference',
};

/** A rule shows at most as many. */
const AIDS_MAX = 20;
/** As many as one looks through; typing narrows them down. */
const OFFERED_MAX = 50;

/** Finds aids by their title. */
export function AidPicker({ editor, error }: { editor: Editor; error: string | undefined }) {
  const { list, draft } = editor;
  const kinds = new Map(list.aids.map(({ id, kind }) => [id, kind]));
  const known = list.aids.map(({ id, title }) => ({ value: id, label: title }));
  const gone = draft.aids.filter((id) => !kinds.has(id)).map((id) => ({ value: id, label: `${id} (gone)` }));
  return (
    <MultiSelect
      {...DROP_DOWN}
      label="Job aid"
      placeholder={draft.aids.length === 0 ? 'Type a part of its title' : 'Another one'}
      data={[...known, ...gone]}
      value={draft.aids}
      onChange={(aids) => editor.change({ aids })}
      error={error}
      searchable
      hidePickedOptions
      maxValues={AIDS_MAX}
      limit={OFFERED_MAX}
      nothingFoundMessage={
        list.aids.length === 0 ? 'There are no aids yet.' : 'No aid has this in its title.'
      }
      renderOption={({ option }) => {
        const kind = kinds.get(option.value);
        return (
          <span className={styles.option}>
            {kind && <Icon name={kind} size={18} />}
            <span>{option.label}</span>
            <span className={styles.kind}>{kind && KINDS[kind]}</span>
          </span>
        );
      }}
    />
  );
}
