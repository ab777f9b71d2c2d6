import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { DecisionTree } from '../../lib/contracts/aid.ts';
import { decisionWay, goBackTo, takeBranch } from '../../lib/domain/content/decision-path.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { Button } from '../ui/button.tsx';
import styles from './decision.module.css';
import { DecisionTrail } from './decision-trail.tsx';
import { LinkedAid } from './linked-aid.tsx';
import { RunFooter } from './run-footer.tsx';
import type { Scene } from './scene.ts';

/** One question at a time, the answers so far above it, down to an outcome. */
export function DecisionView({ aid, run, perform, onReport, onOpenAid }: Scene<DecisionTree>) {
  const { turns, at } = decisionWay(aid, run);
  const prompt = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  // What was pressed is gone with its question: the focus goes on to the next one, which is then read out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step on the way moves it
  useEffect(() => {
    if (hasMoved.current) prompt.current?.focus();
    hasMoved.current = false;
  }, [turns.length]);
  const move = (decide: Parameters<typeof perform>[0]) => {
    hasMoved.current = true;
    perform(decide);
  };
  const backTo = (place: number) => move((current, frame) => goBackTo(current, frame, place));
  const isOutcome = at?.options.length === 0;
  return (
    <>
      {turns.length > 0 && <DecisionTrail turns={turns} onChange={backTo} />}
      <section className={isOutcome ? styles.outcome : styles.question}>
        {isOutcome && <p className={styles.kicker}>{i18n.t('aid.decision.outcome')}</p>}
        <h3 ref={prompt} className={styles.prompt} tabIndex={-1}>
          {at ? at.prompt : i18n.t('aid.decision.lost')}
        </h3>
        {at?.detail && <RichTextView text={at.detail} />}
        <div className={styles.options}>
          {at?.options.map((option) => (
            <Button
              key={option.id}
              icon="arrow"
              wide
              onClick={() =>
                move((current, frame) =>
                  takeBranch(current, frame, turns.length, { node: at.id, option: option.id }),
                )
              }
            >
              {option.label}
            </Button>
          ))}
        </div>
        {at?.aid && isOutcome && <LinkedAid aid={at.aid} onOpen={onOpenAid} />}
      </section>
      {turns.length > 0 && (
        <div>
          <Button onClick={() => backTo(turns.length - 1)}>{i18n.t('aid.decision.back')}</Button>
        </div>
      )}
      <RunFooter
        run={isOutcome ? run : undefined}
        ready={isOutcome}
        started={turns.length > 0}
        perform={move}
        onReport={() => onReport(at?.id)}
      />
    </>
  );
}
