import { mediaProgress } from '../domain/media/media-standing.ts';
import { useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** How many of the files that content shows are here, while they come. */
export function useMediaProgress() {
  const { account, content } = useSession();
  const read = async () => mediaProgress(await content.media.standings());
  return valueIn(useLive(`media of ${account.workspace.id}`, read));
}
