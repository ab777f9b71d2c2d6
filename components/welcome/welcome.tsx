import { useAccount } from '../../lib/queries/use-account.ts';
import { useLookAround } from '../../lib/queries/use-membership.ts';
import { WithQueries } from '../../lib/queries/with-queries.tsx';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/logo.tsx';
import { JoinForm } from './join-form.tsx';
import { Joined } from './joined.tsx';
import { loadSample } from './load-sample.ts';
import { Scene } from './scene.tsx';
import styles from './welcome.module.css';

/** The first page: what this is, joining with a code, or looking around first. Fits a tab and the panel. */
export function Welcome() {
  return (
    <WithQueries>
      <Ways />
    </WithQueries>
  );
}

function Ways() {
  const account = useAccount();
  if (account === undefined) return null;
  return (
    <main className={styles.welcome}>
      <header className={styles.hero}>
        <p className={styles.brand}>
          <Logo size={30} />
          Alongside
        </p>
        <h1 className={styles.title}>The right job aid, beside the work</h1>
        <p className={styles.lead}>
          Alongside shows the checklist, decision guide or text that belongs to the page you are on, and it
          works offline too.
        </p>
        <Scene />
      </header>
      <div className={styles.ways}>
        {account !== 'none' && <Joined account={account} />}
        {(account === 'none' || account.mode === 'sample') && <JoinCard />}
        {account === 'none' && <SampleCard />}
        {account !== 'none' && account.mode === 'workspace' && (
          <details className={styles.again}>
            <summary>Join with another code</summary>
            <JoinForm />
          </details>
        )}
        <p className={styles.promise}>
          The addresses of your pages never leave this browser, and nothing is changed on them.
        </p>
      </div>
    </main>
  );
}

function JoinCard() {
  return (
    <section className={styles.card}>
      <h2 className={styles.cardTitle}>Join your workspace</h2>
      <JoinForm />
    </section>
  );
}

function SampleCard() {
  const lookAround = useLookAround(loadSample);
  return (
    <section className={styles.card}>
      <h2 className={styles.cardTitle}>No code yet?</h2>
      <p>Look around with sample aids for Zendesk and Salesforce. Nothing is sent anywhere.</p>
      <Button wide onClick={() => lookAround.mutate()} disabled={lookAround.isPending}>
        Look around with the sample
      </Button>
      {lookAround.isError && (
        <p className={styles.error} role="alert">
          The browser could not store the sample. Free some disk space, then try again.
        </p>
      )}
    </section>
  );
}
