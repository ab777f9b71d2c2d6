import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

type Props = { children: ReactNode };

/** Says that a surface failed, instead of leaving it empty; what was done is in the database. */
export class FailureBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        icon="alert"
        title={i18n.t('ui.failed.title')}
        actions={<Button onClick={() => location.reload()}>{i18n.t('ui.failed.again')}</Button>}
      >
        <p>{i18n.t('ui.failed.words')}</p>
      </Notice>
    );
  }
}
