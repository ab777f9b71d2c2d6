import { useAskForHelp } from '../../lib/queries/use-ask-for-help.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { MapPage } from './map-page.tsx';
import styles from './nothing-here.module.css';
import { WhyButton } from './why-button.tsx';

/** No rule brings an aid to this page. */
export function NothingHere({ url }: { url: string | undefined }) {
  return (
    <Notice
      icon="page"
      title="Nothing here for this page"
      actions={
        <>
          <AskForHelp />
          {url !== undefined && (
            <>
              <WhyButton url={url} />
              <MapPage url={url} />
            </>
          )}
        </>
      }
    >
      <p>
        No job aid is meant for this page. If you could use one, say so: requests decide what is written next.
      </p>
    </Notice>
  );
}

/** A page whose address the browser does not tell. */
export function UnseenPage() {
  return (
    <Notice icon="lock" title="Nothing here for this page" actions={<AskForHelp />}>
      <p>Alongside sees only the sites your aids are for. Browser pages and all other sites stay private.</p>
    </Notice>
  );
}

function AskForHelp() {
  const { asked, ask } = useAskForHelp();
  if (asked) {
    return (
      <p className={styles.thanks} role="status">
        <Icon name="check" size={18} />
        Asked. Your learning team will see it.
      </p>
    );
  }
  return (
    <>
      <Button tone="primary" icon="help" onClick={ask}>
        Ask for help on this page
      </Button>
      <p className={styles.small}>The address of the page is not sent.</p>
    </>
  );
}
