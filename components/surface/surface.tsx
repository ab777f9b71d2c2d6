import type { ReactNode } from 'react';
import { SessionProvider, useServices } from '../../lib/queries/services.ts';
import { useAccount } from '../../lib/queries/use-account.ts';

type Props = { joined: ReactNode; notJoined: ReactNode };

/** Chooses by whether somebody has joined, and gives what is joined its databases. */
export function Surface({ joined, notJoined }: Props) {
  const account = useAccount();
  const { membership } = useServices();
  if (account === undefined) return null;
  if (account === 'none') return notJoined;
  return (
    <SessionProvider key={`${account.workspace.id} ${account.install}`} value={membership.open(account)}>
      {joined}
    </SessionProvider>
  );
}
