import { i18n } from '#i18n';
import { useServices } from '../../lib/queries/services.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Logo } from '../ui/logo.tsx';
import { OpenPanel } from './open-panel.tsx';
import styles from './popup.module.css';

/** Behind the toolbar button, before anybody joined. */
export function PopupNotJoined() {
  const { openWelcome } = useServices();
  return (
    <main className={styles.popup}>
      <header className={styles.head}>
        <Logo size={26} />
        <div>
          <h1 className={styles.workspace}>Alongside</h1>
          <p className={styles.team}>{i18n.t('popup.notJoined.lead')}</p>
        </div>
      </header>
      <Card>
        <p className={styles.count}>{i18n.t('popup.notJoined.title')}</p>
        <Button tone="primary" wide onClick={() => void openWelcome()}>
          {i18n.t('popup.notJoined.join')}
        </Button>
        <OpenPanel tone="plain" />
      </Card>
    </main>
  );
}
