import { i18n } from '#i18n';
import { useAskForHelp } from '../../lib/queries/use-ask-for-help.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './nothing-found.module.css';

type Props = { onWiden: (() => void) | undefined };

/** Nothing fits: look wider, or say that something is missing. */
export function NothingFound({ onWiden }: Props) {
  return (
    <Notice
      icon="search"
      title={i18n.t('search.nothing.title')}
      actions={
        <>
          {onWiden && <Button onClick={onWiden}>{i18n.t('search.nothing.widen')}</Button>}
          <Ask />
        </>
      }
    >
      <p>{i18n.t('search.nothing.words')}</p>
    </Notice>
  );
}

function Ask() {
  const { asked, ask } = useAskForHelp();
  if (asked) {
    return (
      <p className={styles.thanks} role="status">
        <Icon name="check" size={18} />
        {i18n.t('search.nothing.asked')}
      </p>
    );
  }
  return (
    <>
      <Button tone="primary" icon="help" onClick={ask}>
        {i18n.t('search.nothing.ask')}
      </Button>
      <p className={styles.small}>{i18n.t('search.nothing.private')}</p>
    </>
  );
}
