import { Skeleton } from '@mantine/core';
import { i18n } from '#i18n';
import styles from './list-loading.module.css';

const LINES = [62, 48, 55, 70, 40, 58];

/** Stands in for the list. It fades in late, so that a quick answer shows nothing of it. */
export function ListLoading() {
  return (
    <div className={styles.loading} aria-busy="true">
      <h1 className="visually-hidden">{i18n.t('studioList.loading')}</h1>
      <Skeleton height={28} width={180} />
      {LINES.map((width) => (
        <Skeleton key={width} height={18} width={`${width}%`} />
      ))}
    </div>
  );
}
