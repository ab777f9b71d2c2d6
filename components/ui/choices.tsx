import { useId } from 'react';
import { Choice } from './choice.tsx';
import styles from './choices.module.css';

type Offer<V extends string> = { value: V; label: string; hint?: string };

type Props<V extends string> = {
  legend: string;
  choices: readonly Offer<V>[];
  value: V | undefined;
  onChange(value: V): void;
  /** `row`: short words side by side; `stack`: one below the other. */
  layout: 'row' | 'stack';
};

/** One of a few, as radio buttons that look like what they are. */
export function Choices<V extends string>({ legend, choices, value, onChange, layout }: Props<V>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles[layout]}>
        {choices.map((choice) => (
          <Choice
            key={choice.value}
            type="radio"
            shape={layout === 'row' ? 'short' : 'line'}
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          >
            {choice.label}
            {choice.hint && <small className={styles.hint}>{choice.hint}</small>}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
