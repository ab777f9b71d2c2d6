import { i18n } from '#i18n';
import { useAskForHelp } from '../../lib/queries/use-ask-for-help.ts';
import { Button } from '../ui/button.tsx';
import { Done } from '../ui/done.tsx';
import styles from './ask-for-help.module.css';

type Props = {
  ask: string;
  /** What stays private. */
  promise: string;
};

/** Says with one click that something is missing. */
export function AskForHelp({ ask, promise }: Props) {
  const help = useAskForHelp();
  if (help.asked) return <Done>{i18n.t('panel.nothing.asked')}</Done>;
  return (
    <>
      <Button tone="primary" icon="help" onClick={help.ask}>
        {ask}
      </Button>
      <p className={styles.promise}>{promise}</p>
    </>
  );
}
