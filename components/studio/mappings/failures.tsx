import { i18n } from '#i18n';
import { useServices } from '../../../lib/queries/services.ts';
import type { RuleListing } from '../../../lib/queries/studio/use-rule-list.ts';
import { whatToDo } from '../../surface/what-to-do.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';

type Failure = NonNullable<RuleListing['failure']>;
type Props = { failure: Failure; trying: boolean; onRetry(): void };

/** Where somebody must join again before anything works. */
const REJOIN: readonly Failure['reason'][] = [
  'token_missing',
  'token_invalid',
  'token_expired',
  'not_allowed',
];

const TITLES: Partial<Record<Failure['reason'], string>> = {
  offline: i18n.t('studioList.failed.offline'),
  not_allowed: i18n.t('studioList.failed.notAdmin'),
  token_expired: i18n.t('studioList.failed.rejoin'),
  token_invalid: i18n.t('studioList.failed.rejoin'),
  token_missing: i18n.t('studioList.failed.rejoin'),
  endpoint_too_old: i18n.t('studioList.failed.endpointOld'),
  route_unknown: i18n.t('studioList.failed.endpointOld'),
  device_too_old: i18n.t('studioList.failed.deviceOld'),
};

const ACTIONS: Partial<Record<Failure['reason'], string>> = {
  offline: i18n.t('studioList.failed.offlineWords'),
  not_allowed: i18n.t('studioList.failed.notAdminWords'),
  route_unknown: i18n.t('studioList.failed.routeWords'),
};

const ICONS: Partial<Record<Failure['reason'], IconName>> = { offline: 'cloudOff', not_allowed: 'lock' };

const STILL_WORKS = i18n.t('studioList.failed.stillWorks');

const titleOf = ({ reason }: Failure) => TITLES[reason] ?? i18n.t('studioList.failed.other');
const actionOf = (failure: Failure) => ACTIONS[failure.reason] ?? whatToDo(failure);

function WayOut({ failure, trying, onRetry }: Props) {
  const { openWelcome } = useServices();
  if (REJOIN.includes(failure.reason)) {
    return (
      <Button icon="key" onClick={() => void openWelcome()}>
        {i18n.t('studioList.failed.join')}
      </Button>
    );
  }
  return (
    <Button icon="sync" onClick={onRetry} disabled={trying}>
      {trying ? i18n.t('studioList.failed.trying') : i18n.t('studioList.failed.retry')}
    </Button>
  );
}

/** Nothing could be read, and nothing is here from before. */
export function ListFailed(props: Props) {
  const { failure } = props;
  return (
    <>
      <h1 className="visually-hidden">{i18n.t('studio.mappings')}</h1>
      <Notice
        icon={ICONS[failure.reason] ?? 'alert'}
        title={titleOf(failure)}
        actions={<WayOut {...props} />}
      >
        <p role="status">{actionOf(failure)}</p>
        <p>{STILL_WORKS}</p>
      </Notice>
    </>
  );
}

/** What is shown is from before; nothing newer could be read. */
export function ListOutdated(props: Props) {
  const { failure } = props;
  return (
    <Banner
      tone="risk"
      icon={ICONS[failure.reason] ?? 'alert'}
      title={titleOf(failure)}
      action={<WayOut {...props} />}
    >
      {actionOf(failure)} {i18n.t('studioList.failed.outdated')} {STILL_WORKS}
    </Banner>
  );
}
