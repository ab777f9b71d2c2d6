import { i18n } from '#i18n';
import { AskForHelp } from '../surface/ask-for-help.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

type Props = { onWiden: (() => void) | undefined };

/** Nothing fits: look wider, or say that something is missing. */
export function NothingFound({ onWiden }: Props) {
  return (
    <Notice
      icon="search"
      title={i18n.t('search.nothing.title')}
      actions={
        <>
          {onWiden && <Button onClick={onWiden}>{i18n.t('search.nothing.widen')}</Button>}
          <AskForHelp ask={i18n.t('search.nothing.ask')} promise={i18n.t('search.nothing.private')} />
        </>
      }
    >
      <p>{i18n.t('search.nothing.words')}</p>
    </Notice>
  );
}
