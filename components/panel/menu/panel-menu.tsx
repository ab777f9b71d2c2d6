import { useId } from 'react';
import { i18n } from '#i18n';
import { useServices, useSession } from '../../../lib/queries/services.ts';
import { useSync } from '../../../lib/queries/use-sync.ts';
import { WithQueries } from '../../../lib/queries/with-queries.tsx';
import { ReminderSettings } from '../../reminder/reminder-settings.tsx';
import { SyncSummary } from '../../sync/sync-summary.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import type { Ways } from '../views/use-panel-views.ts';
import styles from './panel-menu.module.css';

type Props = { ways: Pick<Ways, 'listKeys'> };

/** Who one is here, how fresh this device is, and what is seldom needed, behind one button. */
export function PanelMenu(props: Props) {
  return (
    <WithQueries>
      <Menu {...props} />
    </WithQueries>
  );
}

function Menu({ ways }: Props) {
  const id = useId();
  const { account } = useSession();
  const { openWelcome } = useServices();
  const { result } = useSync();
  const troubled = result !== undefined && !result.ok;
  const close = () => document.getElementById(id)?.hidePopover();
  const closing = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <>
      <span className={troubled ? styles.troubled : undefined}>
        <IconButton
          icon="menu"
          label={i18n.t(troubled ? 'panel.tool.menuTroubled' : 'panel.tool.menu')}
          popoverTarget={id}
        />
      </span>
      <div id={id} popover="auto" className={styles.menu}>
        <div>
          <p className={styles.workspace}>{account.workspace.name}</p>
          <p className={styles.team}>{account.team.name}</p>
        </div>
        <section aria-label={i18n.t('sync.label')}>
          <SyncSummary />
        </section>
        <ReminderSettings />
        <div className={styles.items}>
          <Button
            tone="quiet"
            icon="keyboard"
            wide
            aria-keyshortcuts="?"
            onClick={closing(() => ways.listKeys(true))}
          >
            {i18n.t('panel.menu.keys')}
          </Button>
          <Button tone="quiet" icon="key" wide onClick={closing(() => void openWelcome())}>
            {i18n.t('panel.menu.join')}
          </Button>
        </div>
      </div>
    </>
  );
}
