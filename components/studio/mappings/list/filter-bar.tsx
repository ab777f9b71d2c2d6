import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { StudioIcon } from '../../ui/studio-icon.tsx';
import styles from './filter-bar.module.css';
import type { Filters } from './filter-rows.ts';
import type { RuleRow } from './rule-rows.ts';
import { STATES } from './rule-state.ts';
import { STATE_LABELS } from './state-words.ts';

type Props = {
  rows: readonly RuleRow[];
  teams: RuleList['teams'];
  filters: Filters;
  onChange(filters: Filters): void;
};

/** Search and filters over the table. Each filter says how many it would leave. */
export function FilterBar({ rows, teams, filters, onChange }: Props) {
  const states = useMemo(() => {
    const counts = countOf(rows.map(({ state }) => state.name));
    return STATES.filter((name) => counts.has(name)).map((name) => ({
      value: name,
      label: `${STATE_LABELS[name]} (${counts.get(name)})`,
    }));
  }, [rows]);
  const sites = useMemo(() => {
    const counts = countOf(rows.flatMap((row) => row.sites));
    return [...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([value, count]) => ({ value, label: `${value} (${count})` }));
  }, [rows]);
  return (
    <search className={styles.bar}>
      <TextInput
        className={styles.search}
        aria-label="Search mappings"
        placeholder="Search by name, aid or address"
        leftSection={<StudioIcon name="search" />}
        type="search"
        value={filters.search}
        onChange={(event) => onChange({ ...filters, search: event.currentTarget.value })}
      />
      <Select
        aria-label="State"
        clearButtonProps={{ 'aria-label': 'Every state' }}
        placeholder="Every state"
        data={states}
        clearable
        value={filters.state ?? null}
        onChange={(state) => onChange({ ...filters, state: STATES.find((name) => name === state) })}
      />
      <Select
        aria-label="App or site"
        clearButtonProps={{ 'aria-label': 'Every app or site' }}
        placeholder="Every app and site"
        data={sites}
        clearable
        searchable={sites.length > 8}
        value={filters.site ?? null}
        onChange={(site) => onChange({ ...filters, site: site ?? undefined })}
      />
      <Select
        aria-label="Team"
        clearButtonProps={{ 'aria-label': 'Every team' }}
        placeholder="Every team"
        data={[...new Set(teams.map(({ name }) => name))]}
        clearable
        searchable={teams.length > 8}
        value={filters.team ?? null}
        onChange={(team) => onChange({ ...filters, team: team ?? undefined })}
      />
    </search>
  );
}

function countOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
