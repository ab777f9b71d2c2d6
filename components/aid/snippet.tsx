import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import type { Snippet } from '../../lib/contracts/aid.ts';
import { snippetCopied } from '../../lib/domain/content/copy-snippet.ts';
import { fillSnippet, snippetParts } from '../../lib/domain/content/fill-snippet.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Scene } from './scene.ts';
import styles from './snippet.module.css';
import { useCopyKey } from './use-copy-key.ts';

/** Text to copy, with its variables filled in. What is typed is kept nowhere and forgotten with the page. */
export function SnippetView({ aid, performOnce, onReport }: Scene<Snippet>) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const parts = snippetParts(aid, values);
  const blanks = parts.filter(({ blank }) => blank).length;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(fillSnippet(aid, values));
    } catch {
      // The browser may refuse for reasons of its own; a person can copy all the same.
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setOutcome('refused');
      return;
    }
    setOutcome('copied');
    performOnce(snippetCopied);
  };
  const text = useCopyKey(() => void copy());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void copy();
  };
  return (
    <form className={styles.form} autoComplete="off" onSubmit={submit}>
      {aid.variables.map(({ name, label }) => (
        <Field
          key={name}
          label={label}
          value={values[name] ?? ''}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setValues({ ...values, [name]: event.currentTarget.value });
            setOutcome(undefined);
          }}
        />
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard too */}
      <section ref={text} className={styles.text} aria-label={i18n.t('aid.snippet.text')} tabIndex={0}>
        {parts.map(({ text: piece, blank }, index) => {
          const Piece = blank ? 'mark' : 'span';
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces are those of one template
          return <Piece key={index}>{piece}</Piece>;
        })}
      </section>
      {blanks > 0 && blanks < parts.length && (
        <p className={styles.hint}>{i18n.t('aid.snippet.blanks', blanks)}</p>
      )}
      <Button type="submit" tone="primary" icon={outcome === 'copied' ? 'check' : 'copy'} wide>
        {i18n.t(outcome === 'copied' ? 'aid.snippet.copied' : 'aid.snippet.copy')}
      </Button>
      <p className={styles.hint}>{i18n.t('aid.snippet.keys')}</p>
      <div role="alert">
        {outcome === 'refused' && (
          <p className={styles.refused}>
            <Icon name="alert" size={16} />
            {i18n.t('aid.snippet.refused')}
          </p>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {outcome === 'copied' && i18n.t('aid.snippet.copied')}
      </p>
      <div>
        <Button tone="quiet" icon="flag" onClick={() => onReport(undefined)}>
          {i18n.t('aid.run.report')}
        </Button>
      </div>
    </form>
  );
}
