import styles from './icon.module.css';

/** Paths on a 20 × 20 grid, drawn as 1.6 px strokes. */
const PATHS = {
  alert: 'M10 3.2 17.6 16.4H2.4zM10 8v3.6M10 13.9v.1',
  arrow: 'M4 10h12M11 5l5 5-5 5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  book: 'M10 5.5C8.5 4.4 6.3 4 3.5 4v11.2c2.8 0 5 .4 6.5 1.5 1.5-1.1 3.7-1.5 6.5-1.5V4c-2.8 0-5 .4-6.5 1.5zM10 5.5v11.2',
  check: 'M4.5 10.5 8.3 14.3 15.5 6.4',
  checklist: 'M3.5 5.6 4.8 7 7 4.4M3.5 13.4l1.3 1.4L7 12.2M10 5.8h6.5M10 13.8h6.5',
  chevron: 'M7.5 5.5 12 10l-4.5 4.5',
  close: 'M5 5l10 10M15 5 5 15',
  cloud: 'M6 15.5a3.5 3.5 0 0 1-.4-7 4.6 4.6 0 0 1 8.9.6 3.2 3.2 0 0 1-.3 6.4z',
  cloudOff: 'M6 15.5a3.5 3.5 0 0 1-.4-7M8 5.6a4.6 4.6 0 0 1 6.5 3.5 3.2 3.2 0 0 1 2 4.8M3 3l14 14',
  copy: 'M7 7h9v9.5H7zM13 7V3.5H4V13h3',
  down: 'M5.5 7.5 10 12l4.5-4.5',
  decision: 'M10 3v4M10 7 5 11.5M10 7l5 4.5M3 11.5h4V16H3zM13 11.5h4V16h-4z',
  flag: 'M5 17V3.5M5 4h9.5l-2 3.2 2 3.3H5',
  grip: 'M7.5 5v.1M12.5 5v.1M7.5 10v.1M12.5 10v.1M7.5 15v.1M12.5 15v.1',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7.9 8a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.4M10 13.7v.1',
  key: 'M12.5 3.5a4 4 0 1 1-3.6 5.7L3 15v2.2h2.6v-1.9h1.9v-1.9l2-2',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.5v.1M8.5 8.5v.1M11.5 8.5v.1M14.5 8.5v.1M6.5 11.8h7',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  menu: 'M4 5.8h12M4 10h12M4 14.2h12',
  order: 'M7 4.5v11M4 12.5l3 3 3-3M13 4.5v11M10.5 7 13 4.5 15.5 7',
  page: 'M5 3h7l3.5 3.5V17H5zM12 3v3.5h3.5',
  person: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  pin: 'M7.2 3.5h5.6M8 3.5v5L5.6 11.6h8.8L12 8.5v-5M10 11.6V17',
  reference: 'M4 4h12v12H4zM4 8h12M9 8v8',
  restart: 'M4.5 6.5V3M4.5 6.5H8M4.7 6.3A6.2 6.2 0 1 1 3.8 11',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l3.8 3.8',
  snippet: 'M7 6 3 10l4 4M13 6l4 4-4 4M11 4.5 9 15.5',
  sync: 'M15.8 8A6 6 0 0 0 5 6.3L3.5 8M3.5 4.5V8H7M4.2 12A6 6 0 0 0 15 13.7l1.5-1.7M16.5 15.5V12H13',
  up: 'M5.5 12.5 10 8l4.5 4.5',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that mean forwards or back: they turn round where one reads from right to left. */
const POINTING: ReadonlySet<IconName> = new Set(['arrow', 'back', 'chevron']);

/** A drawing beside words; hidden from assistive technology, which reads the words. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const classes = POINTING.has(name) ? `${styles.icon} ${styles.pointing}` : styles.icon;
  return (
    <svg className={classes} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
