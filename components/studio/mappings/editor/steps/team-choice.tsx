import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Choices } from '../../../../ui/choices.tsx';
import { DROP_DOWN } from '../drop-down.ts';
import type { Editor } from '../use-editor.ts';

const WHO = [
  { value: 'all', label: i18n.t('studioEditor.team.all') },
  { value: 'some', label: i18n.t('studioEditor.team.some') },
] as const;

/** For all teams, or for those that are chosen. */
export function TeamChoice({ editor }: { editor: Editor }) {
  const { list, draft } = editor;
  const [choosing, setChoosing] = useState(false);
  const some = choosing || draft.teams.length > 0;
  const choose = (who: 'all' | 'some') => {
    setChoosing(who === 'some');
    if (who === 'all') editor.change({ teams: [] });
  };
  return (
    <>
      <Choices
        legend={i18n.t('studioEditor.team.legend')}
        layout="row"
        choices={WHO}
        value={some ? 'some' : 'all'}
        onChange={choose}
      />
      {some && (
        <MultiSelect
          {...DROP_DOWN}
          label={i18n.t('studioEditor.team.label')}
          description={draft.teams.length === 0 ? i18n.t('studioEditor.team.none') : undefined}
          placeholder={i18n.t('studioEditor.team.which')}
          data={list.teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.teams}
          onChange={(teams) => editor.change({ teams })}
          searchable
          hidePickedOptions
          nothingFoundMessage={i18n.t('studioEditor.team.notFound')}
        />
      )}
    </>
  );
}
