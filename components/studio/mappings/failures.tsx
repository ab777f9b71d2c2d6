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
  offline: 'The endpoint cannot be reached',
  not_allowed: 'Mappings are made by admins',
  token_expired: 'You need to join again',
  token_invalid: 'You need to join again',
  token_missing: 'You need to join again',
  endpoint_too_old: 'Your workspace’s server is out of date',
  route_unknown: 'Your workspace’s server is out of date',
  device_too_old: 'This extension is out of date',
};

const ACTIONS: Partial<Record<Failure['reason'], string>> = {
  offline: 'Check the connection, then try again.',
  not_allowed: 'Ask an admin of your workspace for an admin join code, then join with it.',
  route_unknown: 'It knows nothing of mappings yet. Ask your administrator to update it.',
};

const ICONS: Partial<Record<Failure['reason'], IconName>> = { offline: 'cloudOff', not_allowed: 'lock' };

const STILL_WORKS = 'Everybody’s aids keep showing by the mappings that are on their devices.';

const titleOf = ({ reason }: Failure) => TITLES[reason] ?? 'The mappings could not be read';
const actionOf = (failure: Failure) => ACTIONS[failure.reason] ?? whatToDo(failure);

function WayOut({ failure, trying, onRetry }: Props) {
  const { openWelcome } = useServices();
  if (REJOIN.includes(failure.reason)) {
    return (
      <Button icon="key" onClick={() => void openWelcome()}>
        Join again
      </Button>
    );
  }
  return (
    <Button icon="sync" onClick={onRetry} disabled={trying}>
      {trying ? 'Trying' : 'Try again'}
    </Button>
  );
}

/** Nothing could be read, and nothing is here from before. */
export function ListFailed(props: Props) {
  const { failure } = props;
  return (
    <>
      <h1 className="visually-hidden">Mappings</h1>
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
      {actionOf(failure)} This list may be out of date, and changes cannot be saved until then. {STILL_WORKS}
    </Banner>
  );
}
