import { i18n } from '#i18n';
import { useMediaProgress } from '../../lib/queries/use-media-progress.ts';

/** How many pictures and videos of the content are on this device, as a pair of a list of facts; nothing once all are. */
export function MediaProgress() {
  const progress = useMediaProgress();
  if (!progress || progress.here === progress.needed) return null;
  const { here, needed, noRoom } = progress;
  return (
    <>
      <dt>{i18n.t('media.files')}</dt>
      <dd>
        <p>{i18n.t('media.here', [here, needed])}</p>
        {noRoom > 0 && <p>{i18n.t('media.noRoomFor', noRoom)}</p>}
      </dd>
    </>
  );
}
