import styles from '../../ui/icon.module.css';

/** Paths on a 20 × 20 grid, drawn as 1.6 px strokes like those of the panel, which does not carry these. */
const PATHS = {
  add: 'M10 4v12M4 10h12',
  export: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13',
  import: 'M10 12.5v-9M6.5 7 10 3.5 13.5 7M3.5 13v3.5h13V13',
  mappings: 'M3 4h6v5H3zM11 11h6v5h-6zM6 9v4.5h5',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 17 17',
  sortDown: 'M10 4v12M5.5 11.5 10 16l4.5-4.5',
  sortUp: 'M10 16V4M5.5 8.5 10 4l4.5 4.5',
  test: 'M7.5 3h5M8.5 3v5L4 16.5h12L11.5 8V3',
} as const;

export type StudioIconName = keyof typeof PATHS;

/** A drawing beside words; hidden from assistive technology, which reads the words. */
export function StudioIcon({ name, size = 18 }: { name: StudioIconName; size?: number }) {
  return (
    <svg className={styles.icon} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
