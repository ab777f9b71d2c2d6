import { type FormEvent, useState } from 'react';
import { useJoin } from '../../lib/queries/use-membership.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './join-form.module.css';

/** Joins a workspace with a code. */
export function JoinForm() {
  const join = useJoin();
  const [code, setCode] = useState('');
  const problem = join.data && !join.data.ok ? join.data.action : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate(code);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label="Join code"
        hint={
          <>
            Your team lead has it. It looks like <span className={styles.whole}>TEAM-CODE@example.com</span>.
          </>
        }
        error={
          join.isError ? 'The browser could not store this. Free some disk space, then try again.' : problem
        }
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
      <Button type="submit" tone="primary" wide disabled={join.isPending}>
        {join.isPending ? 'Joining' : 'Join workspace'}
      </Button>
    </form>
  );
}
