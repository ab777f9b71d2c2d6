import { i18n } from '#i18n';
import type { useAccount } from '../../lib/queries/use-account.ts';
import { useLeave } from '../../lib/queries/use-membership.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Icon } from '../ui/icon.tsx';
import { Marked } from '../ui/marked.tsx';
import styles from './welcome.module.css';

type Account = Exclude<ReturnType<typeof useAccount>, 'none' | undefined>;

/** Who one is, what to do next, and the way out. */
export function Joined({ account }: { account: Account }) {
  const leave = useLeave();
  const sample = account.mode === 'sample';
  return (
    <Card className={styles.way}>
      <h2 className={styles.joined}>
        <Icon name="check" />
        {sample
          ? i18n.t('welcome.joined.sample')
          : i18n.t('welcome.joined.workspace', [account.workspace.name])}
      </h2>
      <p>
        {sample
          ? i18n.t('welcome.joined.sampleWords')
          : i18n.t('welcome.joined.workspaceWords', [account.team.name])}
      </p>
      <p>
        <Marked text={i18n.t('welcome.joined.next')} />
      </p>
      <div className={styles.leave}>
        <Button tone="quiet" onClick={() => leave.mutate()} disabled={leave.isPending}>
          {sample ? i18n.t('welcome.joined.leaveSample') : i18n.t('welcome.joined.leave')}
        </Button>
      </div>
    </Card>
  );
}
