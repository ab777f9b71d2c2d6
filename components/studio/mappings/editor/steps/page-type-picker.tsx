import { Select } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { ALL_PACKS, packOf } from '../../../../../lib/domain/matching/packs/all-packs.ts';
import { pageTypesOf } from '../../../../../lib/domain/matching/packs/page-types.ts';
import { DROP_DOWN } from '../drop-down.ts';
import type { Editor } from '../use-editor.ts';
import { choiceWords } from '../words/choice-words.ts';
import { withPageType } from '../work.ts';
import styles from './page-type-picker.module.css';

const APPS = ALL_PACKS.map(({ app, name }) => ({ value: app, label: name })).sort((a, b) =>
  a.label.localeCompare(b.label),
);

/** For a page that is not at hand: its app and what kind of page it is. */
export function PageTypePicker({ editor }: { editor: Editor }) {
  const [app, setApp] = useState<string | null>(null);
  const pack = app === null ? undefined : packOf(app);
  const pages = pack ? pageTypesOf(pack) : [];
  return (
    <div className={styles.pair}>
      <Select
        {...DROP_DOWN}
        label={i18n.t('studioEditor.app.pick')}
        placeholder={i18n.t('studioEditor.app.known')}
        data={APPS}
        value={app}
        onChange={setApp}
        searchable
        nothingFoundMessage={i18n.t('studioEditor.app.unknown')}
      />
      <Select
        {...DROP_DOWN}
        key={app}
        label={i18n.t('studioEditor.app.page')}
        placeholder={pack ? i18n.t('studioEditor.app.which') : i18n.t('studioEditor.app.first')}
        disabled={!pack}
        data={pages.map((choice) => ({ value: choice.pageType, label: choiceWords(choice) }))}
        value={null}
        onChange={(pageType) => {
          if (pageType !== null) editor.edit((work) => withPageType(work, pageType));
        }}
        searchable
        nothingFoundMessage={i18n.t('studioEditor.app.noPage')}
      />
    </div>
  );
}
