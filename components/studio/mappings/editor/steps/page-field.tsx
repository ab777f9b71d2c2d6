import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { readAddress } from '../../../../../lib/domain/matching/editing/address.ts';
import { Button } from '../../../../ui/button.tsx';
import type { Editor } from '../use-editor.ts';
import { pageName, shortAddress } from '../words/address-text.ts';
import { withAddress } from '../work.ts';
import styles from './page-field.module.css';
import { PageTypePicker } from './page-type-picker.tsx';

const REFUSALS = {
  empty: undefined,
  not_a_url: i18n.t('studioEditor.page.notUrl'),
  not_a_web_page: i18n.t('studioEditor.page.notWeb'),
  too_long: i18n.t('studioEditor.page.tooLong'),
} as const;

/** Further recent pages to choose from. */
const OFFERED_MAX = 4;

function labelOf(current: string | undefined, address: string): string {
  if (address !== '') return i18n.t('studioEditor.page.address');
  return current === undefined ? i18n.t('studioEditor.page.paste') : i18n.t('studioEditor.page.orPaste');
}

type Props = {
  editor: Editor;
  /** Addresses of the pages this admin was on, newest first. */
  recent: readonly string[];
  /** Somebody tried to save without a page. */
  lacking: boolean;
};

/** The page that a mapping is for: the one just left, one of those before, or a pasted address. */
export function PageField({ editor, recent, lacking }: Props) {
  const [left, setLeft] = useState(false);
  const { address } = editor.work;
  const read = readAddress(address);
  const [current, ...others] = recent;
  const show = (url: string) => editor.edit((work) => withAddress(work, url));
  const refusal = left && !read.ok ? REFUSALS[read.reason] : undefined;
  const error = refusal ?? (lacking ? i18n.t('studioEditor.page.lacking') : undefined);
  return (
    <div className={styles.field}>
      {current !== undefined && current !== address && (
        <div className={styles.current}>
          <Button tone={address === '' ? 'primary' : 'plain'} icon="page" onClick={() => show(current)}>
            {i18n.t('studioEditor.page.current')}
          </Button>
          <p className={styles.name}>
            {pageName(current)}
            <span className={styles.address}>{shortAddress(current)}</span>
          </p>
        </div>
      )}
      <TextInput
        label={labelOf(current, address)}
        placeholder="https://"
        dir="ltr"
        value={address}
        error={error}
        onChange={({ currentTarget: { value } }) =>
          editor.edit((work) => withAddress(work, value), 'address')
        }
        onBlur={() => setLeft(true)}
        autoComplete="off"
        spellCheck={false}
      />
      {address === '' && others.length > 0 && (
        <div>
          <h3 className={styles.title}>{i18n.t('studioEditor.page.before')}</h3>
          <ul className={styles.others}>
            {others.slice(0, OFFERED_MAX).map((url) => (
              <li key={url}>
                <button type="button" className={styles.other} title={url} onClick={() => show(url)}>
                  {pageName(url)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {address === '' && <PageTypePicker editor={editor} />}
    </div>
  );
}
