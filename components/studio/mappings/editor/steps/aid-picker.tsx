import { MultiSelect } from '@mantine/core';
import { i18n } from '#i18n';
import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { DROP_DOWN } from '../drop-down.ts';
import type { Editor } from '../use-editor.ts';
import styles from './aid-picker.module.css';

type Kind = RuleList['aids'][number]['kind'];

const KINDS: Record<Kind, string> = {
  checklist: i18n.t('studioEditor.kind.checklist'),
  decision: i18n.t('studioEditor.kind.decision'),
  snippet: i18n.t('studioEditor.kind.snippet'),
  reference: i18n.t('studioEditor.kind.reference'),
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
  const gone = draft.aids
    .filter((id) => !kinds.has(id))
    .map((id) => ({ value: id, label: i18n.t('studioEditor.aid.gone', [id]) }));
  return (
    <MultiSelect
      {...DROP_DOWN}
      label={i18n.t('studioEditor.aid.label')}
      placeholder={
        draft.aids.length === 0 ? i18n.t('studioEditor.aid.type') : i18n.t('studioEditor.aid.another')
      }
      data={[...known, ...gone]}
      value={draft.aids}
      onChange={(aids) => editor.change({ aids })}
      error={error}
      searchable
      hidePickedOptions
      maxValues={AIDS_MAX}
      limit={OFFERED_MAX}
      nothingFoundMessage={
        list.aids.length === 0 ? i18n.t('studioEditor.aid.none') : i18n.t('studioEditor.aid.notFound')
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
