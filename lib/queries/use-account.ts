import { useEffect, useState } from 'react';
import type { Account } from '../usecases/ports/account.ts';
import { useServices } from './services.ts';

/** Who this browser profile is: `none` where nobody joined, `undefined` until that is read. */
export function useAccount(): Account | 'none' | undefined {
  const { accounts } = useServices();
  const [account, setAccount] = useState<Account | 'none'>();
  useEffect(() => {
    let heard = false;
    const stop = accounts.onChange((changed) => {
      heard = true;
      setAccount(changed ?? 'none');
    });
    void accounts.get().then((found) => {
      if (!heard) setAccount(found ?? 'none');
    });
    return stop;
  }, [accounts]);
  return account;
}
