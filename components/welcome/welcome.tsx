import { i18n } from '#i18n';
import { useAccount } from '../../lib/queries/use-account.ts';
import { useLookAround } from '../../lib/queries/use-membership.ts';
import { WithQueries } from '../../lib/queries/with-queries.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
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
          {i18n.t('manifest.title')}
        </p>
        <h1 className={styles.title}>{i18n.t('welcome.title')}</h1>
        <p className={styles.lead}>{i18n.t('welcome.lead')}</p>
        <Scene />
      </header>
      <div className={styles.ways}>
        {account !== 'none' && <Joined account={account} />}
        {(account === 'none' || account.mode === 'sample') && <JoinCard />}
        {account === 'none' && <SampleCard />}
        {account !== 'none' && account.mode === 'workspace' && (
          <details className={styles.again}>
            <summary>{i18n.t('welcome.join.other')}</summary>
            <JoinForm />
          </details>
        )}
        <p className={styles.promise}>{i18n.t('welcome.promise')}</p>
      </div>
    </main>
  );
}

function JoinCard() {
  return (
    <Card className={styles.way}>
      <h2 className={styles.wayTitle}>{i18n.t('welcome.join.title')}</h2>
      <JoinForm />
    </Card>
  );
}

function SampleCard() {
  const lookAround = useLookAround(loadSample);
  return (
    <Card className={styles.way}>
      <h2 className={styles.wayTitle}>{i18n.t('welcome.sample.title')}</h2>
      <p>{i18n.t('welcome.sample.words')}</p>
      <Button wide onClick={() => lookAround.mutate()} disabled={lookAround.isPending}>
        {i18n.t('welcome.sample.open')}
      </Button>
      {lookAround.isError && (
        <p className={styles.error} role="alert">
          {i18n.t('welcome.sample.notStored')}
        </p>
      )}
    </Card>
  );
}
