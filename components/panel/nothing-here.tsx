import { i18n } from '#i18n';
import { useAskForHelp } from '../../lib/queries/use-ask-for-help.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { MapPage } from './map-page.tsx';
import styles from './nothing-here.module.css';
import type { Ways } from './views/use-panel-views.ts';
import { WhyButton } from './why-button.tsx';

type Props = { ways: Pick<Ways, 'open'> };

/** No rule brings an aid to this page. */
export function NothingHere({ url, ways }: Props & { url: string | undefined }) {
  return (
    <Notice
      icon="page"
      title={i18n.t('panel.nothing.title')}
      actions={
        <>
          <AskForHelp />
          <SearchAll ways={ways} />
          {url !== undefined && (
            <div className={styles.more}>
              <WhyButton url={url} />
              <MapPage url={url} />
            </div>
          )}
        </>
      }
    >
      <p>{i18n.t('panel.nothing.words')}</p>
    </Notice>
  );
}

/** A page whose address the browser does not tell. */
export function UnseenPage({ ways }: Props) {
  return (
    <Notice
      icon="lock"
      title={i18n.t('panel.nothing.title')}
      actions={
        <>
          <AskForHelp />
          <SearchAll ways={ways} />
        </>
      }
    >
      <p>{i18n.t('panel.nothing.unseen')}</p>
    </Notice>
  );
}

function SearchAll({ ways }: Props) {
  return (
    <Button icon="search" onClick={() => ways.open({ at: 'search' })}>
      {i18n.t('panel.nothing.search')}
    </Button>
  );
}

function AskForHelp() {
  const { asked, ask } = useAskForHelp();
  if (asked) {
    return (
      <p className={styles.thanks} role="status">
        <Icon name="check" size={18} />
        {i18n.t('panel.nothing.asked')}
      </p>
    );
  }
  return (
    <>
      <Button tone="primary" icon="help" onClick={ask}>
        {i18n.t('panel.nothing.ask')}
      </Button>
      <p className={styles.small}>{i18n.t('panel.nothing.private')}</p>
    </>
  );
}
