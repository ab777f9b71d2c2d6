import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/button.tsx';
import styles from './rate-run.module.css';
import { useLastWord } from './use-last-word.ts';

type Props = { worked: boolean | undefined; onRate(worked: boolean): void };

const ANSWERS = [
  { value: true, label: 'aid.rate.worked' },
  { value: false, label: 'aid.rate.didNot' },
] as const;

/** Asks whether an aid worked. The answer can be changed until one leaves; whoever comes back sees what was said. */
export function RateRun({ worked, onRate }: Props) {
  const [saidBefore] = useState(worked);
  const [chosen = worked, setChosen] = useState<boolean>();
  const { say, settle } = useLastWord(onRate);
  if (saidBefore !== undefined) {
    return (
      <p className={styles.said}>{i18n.t(saidBefore ? 'aid.rate.saidWorked' : 'aid.rate.saidDidNot')}</p>
    );
  }
  return (
    <fieldset
      className={styles.rate}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) settle();
      }}
    >
      <legend className={styles.ask}>{i18n.t('aid.rate.ask')}</legend>
      <div className={styles.answers}>
        {ANSWERS.map(({ value, label }) => (
          <Button
            key={label}
            aria-pressed={chosen === value}
            {...(chosen === value && { icon: 'check' as const })}
            onClick={() => {
              setChosen(value);
              say(value);
            }}
          >
            {i18n.t(label)}
          </Button>
        ))}
      </div>
      <p className={styles.said} role="status">
        {chosen !== undefined && i18n.t('aid.rate.thanks')}
      </p>
    </fieldset>
  );
}
