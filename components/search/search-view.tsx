import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { IconButton } from '../ui/button.tsx';

type Props = {
  /** Aids of the page in front, best first. */
  pageAids: OpaqueId[];
  onOpenAid(aid: OpaqueId): void;
  onOpenLesson(lesson: OpaqueId): void;
  onClose(): void;
};

/** Search over everything on this device. */
export function SearchView({ onClose }: Props) {
  return (
    <search aria-label={i18n.t('search.label')}>
      <IconButton icon="close" label={i18n.t('search.close')} onClick={onClose} />
    </search>
  );
}
