import { useState } from 'react';
import { i18n } from '#i18n';
import type { KnownBlock } from '../../lib/contracts/blocks.ts';
import { Button } from '../ui/button.tsx';
import { Inlines } from './inlines.tsx';
import styles from './text-table.module.css';

/** Rows that show at once: more than anybody reads in a row, few enough that the panel stays quick with twenty columns. */
const ROWS_AT_ONCE = 100;

type TextTableProps = { block: Extract<KnownBlock, { kind: 'table' }> };

/** A table in a box of its own, which scrolls where it is larger. Of a long one the rest shows when asked for. */
export function TextTable({ block: { header, rows } }: TextTableProps) {
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const left = rows.length - most;
  return (
    <div className={styles.table}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the panel is scrolled by keyboard too */}
      <section className={styles.scroller} aria-label={i18n.t('text.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {header.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
                <th key={column} scope="col" dir="auto">
                  <Inlines content={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
                  <td key={column} dir="auto">
                    <Inlines content={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <Button tone="quiet" onClick={() => setMost(most + ROWS_AT_ONCE)}>
          {i18n.t('text.moreRows', left)}
        </Button>
      )}
    </div>
  );
}
