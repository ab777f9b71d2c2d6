import type { OpaqueId } from '../../lib/contracts/ids.ts';

type Props = {
  /** Aids of the page in front; `undefined` where no page is known. */
  pageAids: readonly OpaqueId[] | undefined;
  onOpenAid(aid: OpaqueId): void;
};

/** The questions that are due; nothing when none is. */
export function ReminderCards(_props: Props) {
  return null;
}
