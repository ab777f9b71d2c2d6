import { bringMedia } from './media-session.ts';
import type { Session } from './session.ts';

/** What is done once a sync is through, and apart from it. Search comes first, since media may take minutes. */
export async function followSync(session: Session): Promise<void> {
  await indexContent(session).catch((error: unknown) => console.warn('content could not be indexed', error));
  await bringMedia(session);
}

async function indexContent({ search }: Session): Promise<void> {
  await (await search.store()).update();
}
