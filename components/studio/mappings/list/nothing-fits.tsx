import { i18n } from '#i18n';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** There are mappings, but none that fits. */
export function NothingFits({ onClear }: { onClear(): void }) {
  return (
    <Notice
      icon="page"
      title={i18n.t('studioList.nothing.title')}
      actions={<Button onClick={onClear}>{i18n.t('studioList.nothing.clear')}</Button>}
    >
      <p>{i18n.t('studioList.nothing.words')}</p>
    </Notice>
  );
}
