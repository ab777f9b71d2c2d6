import { i18n } from '#i18n';
import type { Question } from '../../lib/contracts/lesson.ts';
import styles from './answered-question.module.css';

/** The right answer to a question, in words. */
export function RightAnswer({ question }: { question: Question }) {
  const lines =
    'choices' in question
      ? question.choices.filter(({ correct }) => correct).map(({ label }) => label)
      : 'items' in question
        ? question.items.map(({ label }) => label)
        : question.accepted.slice(0, 1);
  const List = question.type === 'order' ? 'ol' : 'ul';
  return (
    <div>
      <p>{i18n.t('lesson.rightAnswer')}</p>
      <List className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </div>
  );
}
