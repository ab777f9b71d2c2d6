import { useState } from 'react';
import type { Snippet } from '../../lib/contracts/aid.ts';
import { fillSnippet } from '../../lib/domain/content/fill-snippet.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './snippet.module.css';

type Props = { aid: Snippet; onCopied(): void; onReport(step: undefined): void };

/** Text to copy, with its variables filled in. What is typed is forgotten with the page. */
export function SnippetView({ aid, onCopied, onReport }: Props) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [copied, setCopied] = useState(false);
  const text = fillSnippet(aid, values);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    onCopied();
  };
  return (
    <>
      {aid.variables.map(({ name, label }) => (
        <Field
          key={name}
          label={label}
          value={values[name] ?? ''}
          autoComplete="off"
          onChange={(event) => {
            setValues({ ...values, [name]: event.currentTarget.value });
            setCopied(false);
          }}
        />
      ))}
      <p className={styles.text}>{text}</p>
      <Button tone="primary" icon={copied ? 'check' : 'copy'} wide onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy text'}
      </Button>
      <div>
        <Button tone="quiet" icon="flag" onClick={() => onReport(undefined)}>
          Report a problem
        </Button>
      </div>
    </>
  );
}
