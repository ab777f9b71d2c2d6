import type { ComponentProps } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Stands in the place of a whole surface that cannot be shown; opening it again is what may help. */
export function WholeNotice(props: Pick<ComponentProps<typeof Notice>, 'title' | 'children'>) {
  return (
    <main>
      <h1 className="visually-hidden">Alongside</h1>
      <Notice
        icon="alert"
        actions={<Button onClick={() => location.reload()}>{i18n.t('ui.failed.again')}</Button>}
        {...props}
      />
    </main>
  );
}
