import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { i18n } from '#i18n';
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

type Option = { value: string; label: string };

/** Search and filters over the table. Each choice says how many it would leave. */
export function FilterBar({ rows, teams, filters, onChange }: Props) {
  const states = useMemo(() => {
    const counts = countOf(rows.map(({ state }) => state.name));
    return STATES.filter((name) => counts.has(name)).map((name) => ({
      value: name,
      label: `${STATE_LABELS[name]} (${counts.get(name)})`,
    }));
  }, [rows]);
  const sites = useMemo(() => {
    const counts = [...countOf(rows.flatMap((row) => row.sites))];
    return counts
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([value, count]) => ({ value, label: `${value} (${count})` }));
  }, [rows]);
  const names = [...new Set(teams.map(({ name }) => name))].map((value) => ({ value, label: value }));
  return (
    <search className={styles.bar}>
      <TextInput
        className={styles.search}
        aria-label={i18n.t('studioList.filter.search')}
        placeholder={i18n.t('studioList.filter.searchHint')}
        leftSection={<StudioIcon name="search" />}
        type="search"
        value={filters.search}
        onChange={(event) => onChange({ ...filters, search: event.currentTarget.value })}
      />
      <Filter
        label={i18n.t('studioList.filter.state')}
        every={i18n.t('studioList.filter.everyState')}
        options={states}
        value={filters.state}
        onChange={(state) => onChange({ ...filters, state: STATES.find((name) => name === state) })}
      />
      <Filter
        label={i18n.t('studioList.filter.site')}
        every={i18n.t('studioList.filter.everySite')}
        options={sites}
        value={filters.site}
        onChange={(site) => onChange({ ...filters, site })}
      />
      <Filter
        label={i18n.t('studioList.filter.team')}
        every={i18n.t('studioList.filter.everyTeam')}
        options={names}
        value={filters.team}
        onChange={(team) => onChange({ ...filters, team })}
      />
    </search>
  );
}

type FilterProps = {
  label: string;
  /** What no choice stands for. */
  every: string;
  options: readonly Option[];
  value: string | undefined;
  onChange(value: string | undefined): void;
};

function Filter({ label, every, options, value = '', onChange }: FilterProps) {
  return (
    <NativeSelect
      aria-label={label}
      data={[{ value: '', label: every }, ...options]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

function countOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
