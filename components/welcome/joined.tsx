import type { useAccount } from '../../lib/queries/use-account.ts';
import { useLeave } from '../../lib/queries/use-membership.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './welcome.module.css';

type Account = Exclude<ReturnType<typeof useAccount>, 'none' | undefined>;

/** Who one is, what to do next, and the way out. */
export function Joined({ account }: { account: Account }) {
  const leave = useLeave();
  const sample = account.mode === 'sample';
  return (
    <section className={styles.card}>
      <h2 className={styles.joined}>
        <Icon name="check" />
        {sample ? 'You are looking around' : `You are in ${account.workspace.name}`}
      </h2>
      <p>
        {sample
          ? 'The sample aids are on this device. Nothing is sent anywhere.'
          : `Your team is ${account.team.name}. Aids and events are kept on this device and synced.`}
      </p>
      <p>
        Next: open a ticket or an opportunity, click the Alongside button in the toolbar and choose{' '}
        <strong>Open the panel</strong>.
      </p>
      <div className={styles.leave}>
        <Button tone="quiet" onClick={() => leave.mutate()} disabled={leave.isPending}>
          {sample ? 'Leave the sample' : 'Leave this workspace'}
        </Button>
      </div>
    </section>
  );
}
