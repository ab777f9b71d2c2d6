import { i18n } from '#i18n';
import { useServices, useSession } from '../../../lib/queries/services.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './person.module.css';
import { roleWords } from './role-words.ts';

/** Who is signed in: workspace, team and role, and the way to change that. */
export function Person() {
  const { account } = useSession();
  const { openWelcome } = useServices();
  return (
    <section className={styles.person} aria-label={i18n.t('studio.person')}>
      <span className={styles.disc}>
        <Icon name="person" size={18} />
      </span>
      <div className={styles.words}>
        <p className={styles.workspace}>{account.workspace.name}</p>
        <p>
          {account.team.name}, {roleWords(account.roles)}
        </p>
        <button type="button" className={styles.change} onClick={() => void openWelcome()}>
          {i18n.t('studio.changeWorkspace')}
        </button>
      </div>
    </section>
  );
}
