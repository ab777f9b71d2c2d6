import { i18n } from '#i18n';
import { AskForHelp } from '../surface/ask-for-help.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { MapPage } from './map-page.tsx';
import styles from './nothing-here.module.css';
import type { Ways } from './views/use-panel-views.ts';
import { WhyButton } from './why-button.tsx';

type Props = {
  /** Absent where the browser does not tell the address of the page. */
  url: string | undefined;
  ways: Pick<Ways, 'open'>;
};

/** No rule brings an aid to this page, or nobody can tell which page it is. */
export function NothingHere({ url, ways }: Props) {
  const isSeen = url !== undefined;
  return (
    <Notice
      icon={isSeen ? 'page' : 'lock'}
      title={i18n.t('panel.nothing.title')}
      actions={
        <>
          <AskForHelp ask={i18n.t('panel.nothing.ask')} promise={i18n.t('panel.nothing.private')} />
          <Button icon="search" onClick={() => ways.open({ at: 'search' })}>
            {i18n.t('panel.nothing.search')}
          </Button>
          {isSeen && (
            <div className={styles.more}>
              <WhyButton url={url} />
              <MapPage url={url} />
            </div>
          )}
        </>
      }
    >
      <p>{isSeen ? i18n.t('panel.nothing.words') : i18n.t('panel.nothing.unseen')}</p>
    </Notice>
  );
}
