import { i18n } from '#i18n';
import { Notice } from '../../ui/notice.tsx';
import { hrefOf } from '../frame/route.ts';

/** The address names a mapping that is not there, or not any more. */
export function RuleGone() {
  return (
    <>
      <h1 className="visually-hidden">{i18n.t('studio.mappings')}</h1>
      <Notice
        icon="page"
        title={i18n.t('studioList.gone.title')}
        actions={<a href={hrefOf('mappings')}>{i18n.t('studioList.gone.all')}</a>}
      >
        <p>{i18n.t('studioList.gone.words')}</p>
      </Notice>
    </>
  );
}
