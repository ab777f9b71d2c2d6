import { Button } from '@mantine/core';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { hrefOf } from '../../frame/route.ts';
import { StudioIcon } from '../../ui/studio-icon.tsx';
import styles from './list-head.module.css';

/** What this page is, and what one can do on it. */
export function ListHead({ list }: { list: RuleList }) {
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
      <Button component="a" href={hrefOf('mappings', ['new'])} leftSection={<StudioIcon name="add" />}>
        New mapping
      </Button>
    </header>
  );
}
