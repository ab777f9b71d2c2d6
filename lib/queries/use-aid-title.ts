import type { OpaqueId } from '../contracts/ids.ts';
import { useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** The title of an aid; `undefined` until it is read, and where this device does not hold the aid. */
export function useAidTitle(aid: OpaqueId): string | undefined {
  const { account, content } = useSession();
  const key = JSON.stringify([account.workspace.id, aid]);
  return valueIn(useLive(key, () => content.aids([aid])))?.[0]?.title;
}
