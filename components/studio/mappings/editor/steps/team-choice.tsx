import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { Choices } from '../../../../ui/choices.tsx';
import { DROP_DOWN } from '../drop-down.ts';
import type { Editor } from '../use-editor.ts';

const WHO = [
  { value: 'all', label: 'All teams' },
  { value: 'some', label: 'Only some teams' },
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
        legend="For whom?"
        layout="row"
        choices={WHO}
        value={some ? 'some' : 'all'}
        onChange={choose}
      />
      {some && (
        <MultiSelect
          {...DROP_DOWN}
          label="Teams"
          description={
            draft.teams.length === 0 ? 'As long as none is chosen, it is for all teams.' : undefined
          }
          placeholder="Which teams?"
          data={list.teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.teams}
          onChange={(teams) => editor.change({ teams })}
          searchable
          hidePickedOptions
          nothingFoundMessage="No such team."
        />
      )}
    </>
  );
}
