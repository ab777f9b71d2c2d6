import { i18n } from '#i18n';
import { Banner } from '../ui/banner.tsx';

/** The browser could not store what was done on an aid. */
export function NotSaved() {
  return (
    <Banner tone="danger" icon="alert" title={i18n.t('aid.notSaved.title')}>
      {i18n.t('aid.notSaved.words')}
    </Banner>
  );
}
