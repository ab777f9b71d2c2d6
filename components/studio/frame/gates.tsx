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
      <h1 className="visually-hidden">Alongside studio</h1>
      <Notice icon="key" title="Join your workspace first" actions={<Join>Join a workspace</Join>}>
        <p>
          The studio is where a workspace’s aids are mapped to pages. This page goes on by itself once you
          have joined.
        </p>
      </Notice>
    </main>
  );
}

/** Looking around with the sample, which has no endpoint to save anything at. */
export function OnlySample() {
  return (
    <Notice icon="page" title="The sample cannot be changed" actions={<Join>Join a workspace</Join>}>
      <p>
        You are looking around with aids that are on this device alone. Join your workspace as an admin to map
        its aids.
      </p>
    </Notice>
  );
}

/** Joined, but not as an admin. */
export function NotAdmin({ account }: { account: Session['account'] }) {
  return (
    <Notice icon="lock" title="Mappings are made by admins" actions={<Join>Join with an admin code</Join>}>
      <p>
        You are in {account.workspace.name} as {roleWords(account.roles)}. Ask an admin of your workspace for
        an admin join code, then join with it: what you did so far is kept.
      </p>
    </Notice>
  );
}
