import { useOpenPanel } from '../../lib/queries/use-open-panel.ts';
import { ReminderCards } from '../reminder/reminder-cards.tsx';
import { Joined } from '../surface/joined.tsx';

/** The question that is due, if any. The step that it was about shows in the panel. */
export function PopupReminders({ account }: Pick<Parameters<typeof Joined>[0], 'account'>) {
  return (
    <Joined account={account}>
      <Due />
    </Joined>
  );
}

function Due() {
  const open = useOpenPanel();
  return (
    <ReminderCards pageAids={undefined} onOpenAid={(aid) => void open({ aid }).then(() => window.close())} />
  );
}
