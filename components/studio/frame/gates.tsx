import { i18n } from '#i18n';
import { useServices } from '../../../lib/queries/services.ts';
import type { Session } from '../../../lib/queries/session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './gates.module.css';
import { roleWords } from './role-words.ts';

function Join({ children }: { children: string }) {
  const { openWelcome } = useServices();
  return (
    <Button tone="primary" icon="key" onClick={() => void openWelcome()}>
      {children}
    </Button>
  );
}

/** Nobody has joined in this browser. */
export function NotJoined() {
  return (
    <main className={styles.alone}>
      <h1 className="visually-hidden">{i18n.t('studio.title')}</h1>
      <Notice
        icon="key"
        title={i18n.t('studio.gates.notJoined')}
        actions={<Join>{i18n.t('studio.gates.join')}</Join>}
      >
        <p>{i18n.t('studio.gates.notJoinedWords')}</p>
      </Notice>
    </main>
  );
}

/** Looking around with the sample, which has no endpoint to save anything at. */
export function OnlySample() {
  return (
    <Notice
      icon="page"
      title={i18n.t('studio.gates.sample')}
      actions={<Join>{i18n.t('studio.gates.join')}</Join>}
    >
      <p>{i18n.t('studio.gates.sampleWords')}</p>
    </Notice>
  );
}

/** Joined, but not as an admin. */
export function NotAdmin({ account }: { account: Session['account'] }) {
  return (
    <Notice
      icon="lock"
      title={i18n.t('studio.gates.notAdmin')}
      actions={<Join>{i18n.t('studio.gates.joinAsAdmin')}</Join>}
    >
      <p>{i18n.t('studio.gates.notAdminWords', [account.workspace.name, roleWords(account.roles)])}</p>
    </Notice>
  );
}
