import styles from './scene.module.css';

const STEPS = [
  { y: 56, width: 52, done: true },
  { y: 76, width: 44, done: true },
  { y: 96, width: 56, done: false },
  { y: 116, width: 38, done: false },
];

/** A page at work with a checklist alongside. */
export function Scene() {
  return (
    <svg className={styles.scene} viewBox="0 0 320 160" aria-hidden="true">
      <rect className={styles.window} x="1" y="1" width="318" height="158" rx="12" />
      <path className={styles.bar} d="M1 13A12 12 0 0 1 13 1h294a12 12 0 0 1 12 12v11H1z" />
      <circle className={styles.dot} cx="16" cy="12.5" r="3" />
      <circle className={styles.dot} cx="27" cy="12.5" r="3" />
      <circle className={styles.dot} cx="38" cy="12.5" r="3" />
      <rect className={styles.strong} x="18" y="40" width="92" height="9" rx="4.5" />
      <rect className={styles.words} x="18" y="62" width="170" height="6" rx="3" />
      <rect className={styles.words} x="18" y="75" width="150" height="6" rx="3" />
      <rect className={styles.words} x="18" y="88" width="162" height="6" rx="3" />
      <rect className={styles.reply} x="18" y="110" width="176" height="34" rx="6" />
      <path className={styles.panel} d="M212 24h106.3v123.5a11.5 11.5 0 0 1-11.5 11.5H212z" />
      <rect className={styles.strong} x="224" y="36" width="62" height="8" rx="4" />
      {STEPS.map(({ y, width, done }) => (
        <g key={y}>
          <rect className={done ? styles.ticked : styles.open} x="224" y={y} width="11" height="11" rx="3" />
          {done && <path className={styles.tick} d={`m226.6 ${y + 5.7} 2.2 2.3 3.6-4.6`} />}
          <rect className={styles.words} x="243" y={y + 2.5} width={width} height="6" rx="3" />
        </g>
      ))}
    </svg>
  );
}
