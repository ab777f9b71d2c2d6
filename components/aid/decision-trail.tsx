import { i18n } from '#i18n';
import type { DecisionWay } from '../../lib/domain/content/decision-path.ts';
import styles from './decision-trail.module.css';

type Props = { turns: DecisionWay['turns']; onChange(place: number): void };

/** What was answered on the way here. Each answer leads back to its question. */
export function DecisionTrail({ turns, onChange }: Props) {
  return (
    <ol className={styles.trail} aria-label={i18n.t('aid.decision.trail')}>
      {turns.map(({ node, option }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question may come again on the way; its place is what it is
        <li key={place}>
          <button
            type="button"
            className={styles.answer}
            aria-label={i18n.t('aid.decision.change', { prompt: node.prompt, answer: option.label })}
            onClick={() => onChange(place)}
          >
            <span className={styles.asked}>{node.prompt}</span>
            <span>{option.label}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
