import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { WholeNotice } from './whole-notice.tsx';

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
      <WholeNotice title={i18n.t('ui.failed.title')}>
        <p>{i18n.t('ui.failed.words')}</p>
      </WholeNotice>
    );
  }
}
