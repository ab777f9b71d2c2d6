import { Checkbox } from '@mantine/core';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../../../lib/contracts/ids.ts';
import { hrefOf } from '../../frame/route.ts';
import { ChangedBy, Moment } from './moments.tsx';
import type { RuleRow } from './rule-rows.ts';
import styles from './rule-table.module.css';
import { StateMark } from './state-mark.tsx';
import { explainState } from './state-words.ts';

/** Places named in the table; the editor has them all. */
const PLACES = 2;

type Props = {
  row: RuleRow;
  chosen: boolean;
  onChoose(on: boolean): void;
  nameOf(rule: OpaqueId): string;
};

/** One mapping. */
export function TableRow({ row, chosen, onChoose, nameOf }: Props) {
  const { id, name, listed, aids, where, limits, teams, state } = row;
  const more = where.length - PLACES;
  return (
    <tr className={chosen ? styles.chosen : ''}>
      <td className={styles.choose}>
        <Checkbox
          aria-label={i18n.t('studioList.choose', [name])}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <a className={styles.name} href={hrefOf('mappings', [id])}>
          {name}
        </a>
        <p className={styles.small}>{aids.join(', ')}</p>
      </th>
      <td>
        {where.slice(0, PLACES).map((place) => (
          <p key={place}>
            <bdi>{place}</bdi>
          </p>
        ))}
        {more > 0 && <p className={styles.small}>{i18n.t('studioList.more', [more])}</p>}
        {limits.map((limit) => (
          <p key={limit} className={styles.small}>
            {limit}
          </p>
        ))}
      </td>
      <td>{teams.length === 0 ? i18n.t('studioList.filter.everyTeam') : teams.join(', ')}</td>
      <td>
        <StateMark
          state={state.name}
          of={name}
          explain={() => explainState(state, { shown: listed.shown, nameOf })}
        />
      </td>
      <td className={styles.moment}>
        {listed.lastShownAt ? (
          <Moment at={listed.lastShownAt} />
        ) : (
          <span className={styles.never}>{i18n.t('studioList.notLately')}</span>
        )}
      </td>
      <td className={styles.moment}>
        <Moment at={listed.changedAt} />
        <ChangedBy actor={listed.changedBy} />
      </td>
    </tr>
  );
}
