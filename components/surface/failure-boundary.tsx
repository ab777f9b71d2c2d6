import { Component, type ReactNode } from 'react';
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
        title="Something went wrong here"
        actions={<Button onClick={() => location.reload()}>Open it again</Button>}
      >
        <p>What you ticked and reported is kept. If this comes back, tell your administrator.</p>
      </Notice>
    );
  }
}
