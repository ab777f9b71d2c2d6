import styles from './logo.module.css';

/** The mark: a page with its panel alongside. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg className={styles.logo} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect className={styles.page} x="2" y="3" width="11" height="18" rx="2.5" />
      <rect className={styles.panel} x="15" y="3" width="7" height="18" rx="2.5" />
      <path className={styles.tick} d="m16.6 12 1.4 1.5 2.6-3.2" />
    </svg>
  );
}
