import type { PanelScene } from '../../lib/queries/use-panel.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './access-needed.module.css';

type Props = { access: PanelScene['access'] };

/** The browser tells nothing of this page, and some of the hosts that rules need are not granted. */
export function AccessNeeded({ access }: Props) {
  const { missing = [], refused, request } = access;
  return (
    <Notice
      icon="key"
      title={refused ? 'Access was not given' : 'Let Alongside see which page you are on'}
      actions={
        <>
          <Button tone="primary" icon="key" onClick={() => void request()}>
            {refused ? 'Try again' : 'Give access'}
          </Button>
          <p className={styles.small}>
            {refused
              ? 'Nothing is broken: aids for these sites stay hidden until you give access.'
              : 'Your browser will ask you to confirm.'}
          </p>
        </>
      }
    >
      <p>
        Your aids are for pages on these sites. To show the right one, Alongside needs to see their addresses:
      </p>
      <HostList origins={missing} />
      <p>Addresses never leave this browser, and nothing is changed on the pages.</p>
    </Notice>
  );
}

/** On a page that is seen: aids for other sites are hidden for want of access. */
export function MoreAccess({ access }: Props) {
  const { missing = [], request } = access;
  return (
    <Banner
      tone="info"
      icon="key"
      title="Some aids are for sites without access"
      action={<Button onClick={() => void request()}>Give access</Button>}
    >
      {missing.map(hostOf).join(', ')}
    </Banner>
  );
}

function HostList({ origins }: { origins: readonly string[] }) {
  return (
    <ul className={styles.hosts}>
      {origins.map((origin) => (
        <li key={origin}>{hostOf(origin)}</li>
      ))}
    </ul>
  );
}

/** @param origin a match pattern such as `https://*.zendesk.com/*` */
function hostOf(origin: string): string {
  const host = origin.replace(/^\*?[a-z]*:\/\//, '').replace(/\/\*$/, '');
  return host === '*' ? 'every site' : host.replace(/^\*\./, '');
}
