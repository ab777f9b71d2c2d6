import { i18n } from '#i18n';
import type { PanelScene } from '../../lib/queries/use-panel.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './access-needed.module.css';

/** Hosts that are named; more would be read by nobody. */
const NAMED_MAX = 6;

type Props = { access: PanelScene['access'] };

/** The browser tells nothing of this page, and some of the hosts that rules need are not granted. */
export function AccessNeeded({ access }: Props) {
  const { missing = [], refused, request } = access;
  return (
    <Notice
      icon="key"
      title={i18n.t(refused ? 'panel.access.refused' : 'panel.access.title')}
      actions={
        <>
          <Button tone="primary" icon="key" onClick={() => void request()}>
            {i18n.t(refused ? 'panel.access.again' : 'panel.access.give')}
          </Button>
          <p className={styles.small}>
            {i18n.t(refused ? 'panel.access.notBroken' : 'panel.access.confirm')}
          </p>
        </>
      }
    >
      <p>{i18n.t('panel.access.why')}</p>
      <HostList origins={missing} />
      <p>{i18n.t('panel.access.promise')}</p>
    </Notice>
  );
}

/** On a page that is seen: aids for other sites are hidden for want of access. */
export function MoreAccess({ access }: Props) {
  const { missing = [], request } = access;
  const more = missing.length - NAMED_MAX;
  return (
    <Banner
      tone="info"
      icon="key"
      title={i18n.t('panel.access.more')}
      action={<Button onClick={() => void request()}>{i18n.t('panel.access.give')}</Button>}
    >
      {missing.slice(0, NAMED_MAX).map(hostOf).join(', ')}
      {more > 0 && ` ${i18n.t('panel.access.others', more)}`}
    </Banner>
  );
}

function HostList({ origins }: { origins: readonly string[] }) {
  const more = origins.length - NAMED_MAX;
  return (
    <ul className={styles.hosts}>
      {origins.slice(0, NAMED_MAX).map((origin) => (
        <li key={origin}>{hostOf(origin)}</li>
      ))}
      {more > 0 && <li>{i18n.t('panel.access.others', more)}</li>}
    </ul>
  );
}

/** @param origin a match pattern such as `https://*.zendesk.com/*` */
function hostOf(origin: string): string {
  const host = origin.replace(/^\*?[a-z]*:\/\//, '').replace(/\/\*$/, '');
  return host === '*' ? i18n.t('panel.access.everySite') : host.replace(/^\*\./, '');
}
