import type { ReactNode } from 'react';
import type { Aid } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import type { Perform } from '../../lib/queries/use-aid-run.ts';

/** What is said of a report, and the step that it is said beside. */
type Notice = { step: OpaqueId | undefined; words: ReactNode };

/** What the body of an aid is given, whatever its kind. */
export type Scene<A extends Aid> = {
  aid: A;
  run: AidRun | undefined;
  perform: Perform<A>;
  /** For acts that show once they are stored. */
  performOnce: Perform<A>;
  notice: Notice | undefined;
  /** @param step absent: the aid as a whole */
  onReport(step: OpaqueId | undefined): void;
  onOpenAid(aid: OpaqueId): void;
};
