import { type KeyboardEvent, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { Lesson } from '../../lib/contracts/lesson.ts';
import { cardOf } from '../../lib/domain/learning/lesson-cards.ts';
import { isOpen, type LessonRun, timeLeft } from '../../lib/domain/learning/lesson-run.ts';
import type { LessonWork } from '../../lib/queries/use-lesson.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { CardBody } from './card-body.tsx';
import { CardQuestion } from './card-question.tsx';
import styles from './lesson-player.module.css';

type Props = { lesson: Lesson; run: LessonRun; work: LessonWork; act(done: Promise<unknown>): void };

/** One card at a time, how far one is, and the way on. */
export function LessonPlayer({ lesson, run, work, act }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const root = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is the reason, not something that is read
  useEffect(() => heading.current?.focus(), [run.card]);
  const card = cardOf(lesson, run.card);
  if (!card) return null;
  const place = lesson.cards.indexOf(card);
  const total = lesson.cards.length;
  const waits = isOpen(run, card);
  const isLast = place === total - 1;
  const back = () => act(work.turn(card.id, -1));
  const next = () => !waits && act(isLast ? work.complete(card.id) : work.turn(card.id, 1));
  const choose = (number: number) => {
    const inputs = root.current?.querySelectorAll<HTMLInputElement>(
      'input[type=radio], input[type=checkbox]',
    );
    inputs?.[number - 1]?.click();
    inputs?.[number - 1]?.focus();
  };
  const goOn = () => {
    const form = root.current?.querySelector('form');
    if (form) form.requestSubmit();
    else next();
  };
  const onKey = (event: KeyboardEvent) => {
    const at = event.target instanceof Element ? event.target : undefined;
    if (event.altKey || event.ctrlKey || event.metaKey || at?.matches('input[type=text], video')) return;
    const [ahead, behind] =
      document.documentElement.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const onInput = at?.matches('input') ?? false;
    if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
    else if (event.key === ahead && !onInput) next();
    else if (event.key === behind && !onInput && place > 0) back();
    else if (event.key === 'Enter' && at === heading.current) goOn();
    else return;
    event.preventDefault();
  };
  return (
    <article ref={root} className={styles.player} onKeyDown={onKey}>
      <header className={styles.head}>
        <p className={styles.name}>{lesson.title}</p>
        <Progress label={i18n.t('lesson.progress')} done={place + 1} total={total} />
        <p className={styles.meta}>
          <span>{i18n.t('lesson.cardOf', [String(place + 1), String(total)])}</span>
          <span>{i18n.t('lesson.minutesLeft', Math.max(1, Math.round(timeLeft(run, lesson))))}</span>
        </p>
      </header>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {card.title}
      </h2>
      <CardBody card={card} />
      <CardQuestion key={`${run.take} ${card.id}`} card={card} run={run} work={work} act={act} />
      <footer className={styles.foot}>
        <Button disabled={place === 0} onClick={back}>
          {i18n.t('lesson.back')}
        </Button>
        <Button tone={waits ? 'plain' : 'primary'} disabled={waits} onClick={next}>
          {isLast ? i18n.t('lesson.finish') : i18n.t('lesson.next')}
        </Button>
      </footer>
    </article>
  );
}
