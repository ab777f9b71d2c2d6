import { Button } from '@mantine/core';
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
        <h1 className={styles.title}>Mappings</h1>
        <p className={styles.lead}>
          {list.rules.length === 0
            ? 'Which pages show which aids'
            : `${on} of ${list.rules.length} turned on`}
        </p>
      </div>
      <Button
        variant="default"
        leftSection={<StudioIcon name="test" />}
        aria-expanded={testing}
        onClick={() => onTest(!testing)}
      >
        Test a page
      </Button>
      <CsvButtons list={list} />
      <Button component="a" href={hrefOf('mappings', ['new'])} leftSection={<StudioIcon name="add" />}>
        New mapping
      </Button>
    </header>
  );
}
