import { Button } from '@mantine/core';
import { i18n } from '#i18n';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { hrefOf } from '../../frame/route.ts';
import { StudioIcon } from '../../ui/studio-icon.tsx';
import { CsvButtons } from '../csv/csv-buttons.tsx';
import styles from './list-head.module.css';

type Props = {
  list: RuleList;
  /** The test of a page is open. */
  testing: boolean;
  onTest(open: boolean): void;
};

/** What this page is, and what one can do on it. */
export function ListHead({ list, testing, onTest }: Props) {
  const on = list.rules.filter(({ rule }) => rule.enabled).length;
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title}>{i18n.t('studio.mappings')}</h1>
        <p className={styles.lead}>
          {list.rules.length === 0
            ? i18n.t('studioList.head.none')
            : i18n.t('studioList.head.on', [on, list.rules.length])}
        </p>
      </div>
      <Button
        variant="default"
        leftSection={<StudioIcon name="test" />}
        aria-expanded={testing}
        onClick={() => onTest(!testing)}
      >
        {i18n.t('studioList.head.test')}
      </Button>
      <CsvButtons list={list} />
      <Button component="a" href={hrefOf('mappings', ['new'])} leftSection={<StudioIcon name="add" />}>
        {i18n.t('studioList.head.new')}
      </Button>
    </header>
  );
}
