import styles from './score-ring.module.css';

type Props = { /** 0-1. */ share: number; words: string; passed: boolean };

/** A score as a ring that is filled so far; the words in it say the same. */
export function ScoreRing({ share, words, passed }: Props) {
  return (
    <div className={passed ? styles.passed : styles.open}>
      <svg className={styles.ring} viewBox="0 0 36 36" aria-hidden="true">
        <circle className={styles.track} cx="18" cy="18" r="16" />
        <circle
          className={styles.share}
          cx="18"
          cy="18"
          r="16"
          pathLength={100}
          strokeDasharray={`${Math.round(share * 100)} 100`}
        />
      </svg>
      <strong className={styles.words}>{words}</strong>
    </div>
  );
}
