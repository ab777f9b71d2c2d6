import type { ReactNode } from 'react';
import { useAccount } from '../../lib/queries/use-account.ts';
import { Joined } from './joined.tsx';

type Props = { joined: ReactNode; notJoined: ReactNode };

/** Chooses by whether somebody has joined. */
export function Surface({ joined, notJoined }: Props) {
  const account = useAccount();
  if (account === undefined) return null;
  return account === 'none' ? notJoined : <Joined account={account}>{joined}</Joined>;
}
