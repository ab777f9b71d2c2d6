import { Button } from '@mantine/core';
import { i18n } from '#i18n';
import type { BulkVerb, RuleChange } from '../../../../lib/queries/studio/use-bulk-changes.ts';
import styles from './bulk-bar.module.css';
import type { RuleRow } from './rule-rows.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  selection: Selection;
  /** How many rows fit the filters. */
  of: number;
  busy: boolean;
  onChanges(verb: BulkVerb, changes: RuleChange[]): Promise<void>;
};

type Bulk = {
  label: string;
  verb: BulkVerb;
  color?: string;
  after(row: RuleRow): RuleChange['after'] | undefined;
};

/** `after` is undefined where a row is that way already. */
const BULKS: readonly Bulk[] = [
  {
    label: i18n.t('studioList.bulk.on'),
    verb: 'turnedOn',
    after: ({ listed: { rule } }) => (rule.enabled ? undefined : { ...rule, enabled: true }),
  },
  {
    label: i18n.t('studioList.bulk.off'),
    verb: 'turnedOff',
    after: ({ listed: { rule } }) => (rule.enabled ? { ...rule, enabled: false } : undefined),
  },
  { label: i18n.t('studioList.bulk.remove'), verb: 'removed', color: 'danger', after: () => null },
];

/** What can be done with the chosen rows at once. */
export function BulkBar({ selection, of, busy, onChanges }: Props) {
  const { chosen } = selection;
  if (chosen.length === 0) return null;
  const start = (bulk: Bulk) => {
    const changes = changesOf(chosen, bulk);
    selection.none();
    void onChanges(bulk.verb, changes);
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={i18n.t('studioList.bulk.label')}>
      <p className={styles.count} role="status">
        {i18n.t('studioList.bulk.chosen', [chosen.length])}
      </p>
      {BULKS.map((bulk) => (
        <Button
          key={bulk.label}
          size="xs"
          variant={bulk.color ? 'outline' : 'default'}
          disabled={busy || changesOf(chosen, bulk).length === 0}
          onClick={() => start(bulk)}
          {...(bulk.color && { color: bulk.color })}
        >
          {bulk.label}
        </Button>
      ))}
      <span className={styles.gap} />
      {chosen.length < of && (
        <Button size="xs" variant="subtle" onClick={selection.all}>
          {i18n.t('studioList.bulk.all', [of])}
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={selection.none}>
        {i18n.t('studioList.bulk.none')}
      </Button>
    </div>
  );
}

function changesOf(rows: readonly RuleRow[], { after }: Bulk): RuleChange[] {
  return rows.flatMap((row) => {
    const { id, name, listed } = row;
    const next = after(row);
    return next === undefined
      ? []
      : [{ id, name, before: { rule: listed.rule, version: listed.version }, after: next }];
  });
}
