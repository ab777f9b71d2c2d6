import { i18n } from '#i18n';
import type { Question } from '../../lib/contracts/lesson.ts';
import { type GivenAnswer, judgeAnswer } from '../../lib/domain/learning/judge-answer.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './answered-question.module.css';

type Line = { id: string; label: string; feedback?: string | undefined };

function linesOf(question: Question, given: GivenAnswer): Line[] {
  if ('text' in given) return [{ id: 'text', label: given.text }];
  const options: readonly Line[] =
    'choices' in question ? question.choices : 'items' in question ? question.items : [];
  return given.ids.flatMap((id) => options.find((option) => option.id === id) ?? []);
}

type Props = { question: Question; given: GivenAnswer };

/** What was answered, each part marked, with what there is to say of it. */
export function AnsweredQuestion({ question, given }: Props) {
  const { correct, wrong } = judgeAnswer(question, given);
  return (
    <ul className={styles.answers} aria-label={i18n.t('lesson.yourAnswer')}>
      {linesOf(question, given).map(({ id, label, feedback }) => {
        const isWrong = wrong.includes(id) || ('text' in given && !correct);
        return (
          <li key={id} className={isWrong ? styles.lineWrong : styles.lineRight}>
            <Icon name={isWrong ? 'close' : 'check'} size={18} />
            <span>
              <span className="visually-hidden">
                {isWrong ? i18n.t('lesson.wrongMark') : i18n.t('lesson.rightMark')}{' '}
              </span>
              <bdi>{label}</bdi>
              {feedback && (
                <small className={styles.feedback} dir="auto">
                  {feedback}
                </small>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
