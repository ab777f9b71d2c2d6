import type { LoadWriter } from '../storage/content/content-writer.ts';
import type { Account } from '../usecases/ports/account.ts';
import { openSession, type Session } from './session.ts';

const loadWriter: LoadWriter = () =>
  import('../storage/content/content-writer.ts').then(({ contentWriter }) => contentWriter);

/** The databases of an account for a page, which shows what is in them before it loads what they are written with. */
export function openPageSession(account: Account): Session {
  return openSession(account, loadWriter);
}
