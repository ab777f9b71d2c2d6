import { useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { KnownBlock } from '../../lib/contracts/blocks.ts';
import { rowsWith, wordsOf } from '../../lib/domain/content/find-rows.ts';
import { Inlines } from '../text/inlines.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './reference-table.module.css';
import { useFoundWords } from './use-found-words.ts';

/** Rows that are drawn at first; more on demand, since a table may have thousands. */
const ROWS_SHOWN = 100;

type Props = { table: Extract<KnownBlock, { kind: 'table' }> };

/** A table whose rows can be searched. Wider than the panel, it scrolls below a column and a head that stay. */
export function ReferenceTable({ table }: Props) {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(ROWS_SHOWN);
  const countId = useId();
  const words = useMemo(() => wordsOf(query), [query]);
  const rows = useMemo(() => rowsWith(table, words), [table, words]);
  const body = useFoundWords(words, rows);
  return (
    <section className={styles.table}>
      <Field
        type="search"
        label={i18n.t('aid.table.find')}
        value={query}
        autoComplete="off"
        aria-controls={countId}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setShown(ROWS_SHOWN);
        }}
      />
      <p id={countId} className={styles.count} role="status">
        {i18n.t(words.length > 0 ? 'aid.table.rowsFound' : 'aid.table.rows', rows.length)}
      </p>
      {rows.length === 0 ? (
        <div className={styles.none}>
          <p>{i18n.t('aid.table.none')}</p>
          <Button onClick={() => setQuery('')}>{i18n.t('aid.table.clear')}</Button>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the panel is scrolled by keyboard too
        <section className={styles.scroller} aria-label={i18n.t('aid.table.label')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {table.header.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are never reordered in place
                  <th key={column} scope="col">
                    <Inlines content={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.slice(0, shown).map((row) => (
                <tr key={table.rows.indexOf(row)}>
                  {row.map((cell, column) => {
                    const Cell = column === 0 ? 'th' : 'td';
                    return (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns are never reordered in place
                      <Cell key={column} {...(column === 0 && { scope: 'row' })}>
                        <Inlines content={cell} />
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length > shown && (
        <Button wide onClick={() => setShown(shown + ROWS_SHOWN)}>
          {i18n.t('aid.table.more', { count: String(Math.min(ROWS_SHOWN, rows.length - shown)) })}
        </Button>
      )}
    </section>
  );
}
