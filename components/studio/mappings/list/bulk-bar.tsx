import { Button } from '@mantine/core';
import type { RuleChange } from '../../../../lib/queries/studio/use-bulk-changes.ts';
import styles from './bulk-bar.module.css';
import type { RuleRow } from './rule-rows.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  selection: Selection;
  /** How many rows fit the filters. */
  of: number;
  busy: boolean;
  /** @param verb what is done, in words: `turned on` */
  onChanges(verb: string, changes: RuleChange[]): Promise<void>;
};

type Bulk = {
  label: string;
  verb: string;
  color?: string;
  after(row: RuleRow): RuleChange['after'] | undefined;
};

/** `after` is undefined where a row is that way already. */
const BULKS: readonly Bulk[] = [
  {
    label: 'Turn on',
    verb: 'turned on',
    after: ({ listed: { rule } }) => (rule.enabled ? undefined : { ...rule, enabled: true }),
  },
  {
    label: 'Turn off',
    verb: 'turned off',
    after: ({ listed: { rule } }) => (rule.enabled ? { ...rule, enabled: false } : undefined),
  },
  { label: 'Remove', verb: 'removed', color: 'danger', after: () => null },
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
    <div className={styles.bar} role="toolbar" aria-label="Chosen mappings">
      <p className={styles.count} role="status">
        {chosen.length} chosen
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
          Choose all {of}
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={selection.none}>
        Choose none
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
