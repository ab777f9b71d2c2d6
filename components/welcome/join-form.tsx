import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { useJoin } from '../../lib/queries/use-membership.ts';
import { whatToDo } from '../surface/what-to-do.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Marked } from '../ui/marked.tsx';
import styles from './join-form.module.css';

/** Joins a workspace with a code. */
export function JoinForm() {
  const join = useJoin();
  const [code, setCode] = useState('');
  const problem = join.data && !join.data.ok ? whatToDo(join.data) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate(code);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={i18n.t('welcome.join.code')}
        hint={<Marked text={i18n.t('welcome.join.hint')} />}
        error={join.isError ? i18n.t('welcome.join.notStored') : problem}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
      <Button type="submit" tone="primary" wide disabled={join.isPending}>
        {join.isPending ? i18n.t('welcome.join.pending') : i18n.t('welcome.join.submit')}
      </Button>
    </form>
  );
}
