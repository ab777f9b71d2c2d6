import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { openPageSession } from '../../lib/queries/page-session.ts';
import { SessionProvider } from '../../lib/queries/services.ts';
import type { Session } from '../../lib/queries/session.ts';
import { useDeviceTrouble } from '../../lib/queries/use-device-trouble.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import { whatToDo } from './what-to-do.ts';
import { WholeNotice } from './whole-notice.tsx';

type Props = { account: Session['account']; children: ReactNode };

/** Gives what stands below it the databases of the workspace that was joined, or says why they do not open. */
export function Joined({ account, children }: Props) {
  const session = openPageSession(account);
  const trouble = useDeviceTrouble(session);
  if (trouble !== undefined) {
    return (
      <WholeNotice title={i18n.t('ui.storageTrouble')}>
        <p>{whatToDo({ reason: trouble })}</p>
      </WholeNotice>
    );
  }
  return (
    <SessionProvider key={`${account.workspace.id} ${account.install}`} value={session}>
      <FailureBoundary>{children}</FailureBoundary>
    </SessionProvider>
  );
}
