import { Button } from '@mantine/core';
import { i18n } from '#i18n';
import { Notice } from '../../../ui/notice.tsx';
import { hrefOf } from '../../frame/route.ts';
import { StudioIcon } from '../../ui/studio-icon.tsx';

/** Nobody has mapped anything yet. */
export function EmptyList() {
  return (
    <Notice
      icon="page"
      title={i18n.t('studioList.empty.title')}
      actions={
        <Button component="a" href={hrefOf('mappings', ['new'])} leftSection={<StudioIcon name="add" />}>
          {i18n.t('studioList.empty.first')}
        </Button>
      }
    >
      <p>{i18n.t('studioList.empty.words')}</p>
    </Notice>
  );
}
