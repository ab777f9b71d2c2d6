import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { Button } from '../ui/button.tsx';

type Props = { lesson: OpaqueId; onClose(): void; onOpenAid(aid: OpaqueId): void };

/** A lesson, from the card where this person stopped to its result. */
export function LessonView({ lesson, onClose }: Props) {
  return (
    <section aria-label={lesson}>
      <Button tone="quiet" icon="close" onClick={onClose}>
        {i18n.t('lesson.close')}
      </Button>
    </section>
  );
}
