import type { OpaqueId } from '../contracts/ids.ts';
import { loadPageAids, type PageAid } from '../usecases/panel/page-aids.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** An aid that was looked up: no rule need have brought it. */
export type LibraryAid = PageAid<OpaqueId | undefined>;

/**
 * Aids by id, from what is on this device, in the order asked for; `undefined` until they are read. One that is not
 * here is left out.
 */
export function useLibraryAids(ids: readonly OpaqueId[]): LibraryAid[] | undefined {
  const { account, content } = useSession();
  const { clock } = useServices();
  const key = JSON.stringify([account.workspace.id, ids]);
  return valueIn(
    useLive(key, async () => {
      const wanted = ids.map((aid) => ({ aid, rule: undefined }));
      return loadPageAids(content, wanted, clock.now());
    }),
  );
}
