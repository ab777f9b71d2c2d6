import { i18n } from '#i18n';
import type { Question } from '../../lib/contracts/lesson.ts';
import styles from './answered-question.module.css';

type Line = { id: string; label: string; feedback?: string | undefined };

function linesOf(question: Question): readonly Line[] {
  if ('choices' in question) return question.choices.filter(({ correct }) => correct);
  if ('items' in question) return question.items;
  return question.accepted.slice(0, 1).map((label) => ({ id: 'text', label }));
}

/** The right answer to a question, in words, with what there is to say of it. */
export function RightAnswer({ question }: { question: Question }) {
  const List = question.type === 'order' ? 'ol' : 'ul';
  return (
    <div>
      <p>{i18n.t('lesson.rightAnswer')}</p>
      <List className={styles.list}>
        {linesOf(question).map(({ id, label, feedback }) => (
          <li key={id} dir="auto">
            <strong>{label}</strong>
            {feedback && <small className={styles.feedback}>{feedback}</small>}
          </li>
        ))}
      </List>
    </div>
  );
}
