import type { Session } from '../../../lib/queries/session.ts';
import { useAccount } from '../../../lib/queries/use-account.ts';
import { WithQueries } from '../../../lib/queries/with-queries.tsx';
import { Joined } from '../../surface/joined.tsx';
import { StudioTheme } from '../theme/studio-theme.tsx';
import { NotAdmin, NotJoined, OnlySample } from './gates.tsx';
import { StudioFrame } from './studio-frame.tsx';

/** The full-page studio, where the people of a workspace who look after its content work. */
export function Studio() {
  return (
    <StudioTheme>
      <WithQueries>
        <ForAccount />
      </WithQueries>
    </StudioTheme>
  );
}

function ForAccount() {
  const account = useAccount();
  if (account === undefined) return null;
  if (account === 'none') return <NotJoined />;
  return (
    <Joined account={account}>
      <StudioFrame>{gateOf(account)}</StudioFrame>
    </Joined>
  );
}

/** What stands in the way of working here; nothing where nothing does. */
function gateOf(account: Session['account']) {
  if (account.mode === 'sample') return <OnlySample />;
  return account.roles.includes('admin') ? undefined : <NotAdmin account={account} />;
}
