import { useState } from 'react';
import { i18n } from '#i18n';
import type { Checklist, Step } from '../../lib/contracts/aid.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { isOpen } from '../../lib/domain/content/checklist-run.ts';
import { skipStep } from '../../lib/domain/content/skip-step.ts';
import { noteOf, noteOnStep } from '../../lib/domain/content/step-note.ts';
import type { Perform } from '../../lib/queries/use-aid-run.ts';
import { Button } from '../ui/button.tsx';
import { SkipReasons } from './skip-reasons.tsx';
import { StepNote } from './step-note.tsx';
import styles from './step-own.module.css';

type Props = { step: Step; run: AidRun | undefined; perform: Perform<Checklist> };

/** What this person adds to a step: a note of their own, or a reason to skip it. */
export function StepOwn({ step: { id, title }, run, perform }: Props) {
  const note = noteOf(run, id);
  const [writing, setWriting] = useState(false);
  const [skipping, setSkipping] = useState(false);
  const canSkip = isOpen(run, id);
  return (
    <>
      {(writing || note !== '') && (
        <StepNote
          words={note}
          focus={writing}
          onWrite={(words) => perform((current, frame) => noteOnStep(current, frame, id, words))}
        />
      )}
      {skipping && canSkip && (
        <SkipReasons
          onSkip={(reason) => {
            perform((current, frame) => skipStep(current, frame, id, reason));
            setSkipping(false);
          }}
          onCancel={() => setSkipping(false)}
        />
      )}
      <div className={styles.acts}>
        {canSkip && !skipping && (
          <Button
            tone="quiet"
            aria-label={i18n.t('aid.skip.startOf', { title })}
            onClick={() => setSkipping(true)}
          >
            {i18n.t('aid.skip.start')}
          </Button>
        )}
        {!writing && note === '' && (
          <Button
            tone="quiet"
            aria-label={i18n.t('aid.note.addTo', { title })}
            onClick={() => setWriting(true)}
          >
            {i18n.t('aid.note.add')}
          </Button>
        )}
      </div>
    </>
  );
}
