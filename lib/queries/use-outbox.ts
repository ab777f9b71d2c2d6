import { useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/**
 * How many events wait for the endpoint.
 *
 * @param lastSync time of the last try to send; the count is read again behind it
 */
export function useOutbox(lastSync: number) {
  const { account, work } = useSession();
  return valueIn(useLive(`outbox of ${account.workspace.id}`, () => work.outboxState(), { again: lastSync }));
}

/** Whether the content is whole on this device, and when it last came. */
export function useSyncMark() {
  const { account, content } = useSession();
  return valueIn(useLive(`mark of ${account.workspace.id}`, () => content.mark()));
}
