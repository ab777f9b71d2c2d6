import { use, useEffect, useState } from 'react';
import type { ReminderPreferences } from '../domain/learning/reminder-preferences.ts';
import { notificationAccess } from '../platform/notifications.ts';
import { useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** When reminders may come, and whether the browser may tell of them. */
export function useReminderPreferences() {
  const { account, reminders } = useSession();
  const store = use(reminders.store());
  /** What was chosen here, before it is stored: a control must not jump back meanwhile. */
  const [chosen, setChosen] = useState<ReminderPreferences>();
  const [isGranted, setIsGranted] = useState<boolean>();
  useEffect(() => {
    void notificationAccess.isGranted().then(setIsGranted);
  }, []);
  const stored = valueIn(
    useLive(`reminder preferences of ${account.workspace.id}`, () => store.preferences()),
  );
  return {
    preferences: chosen ?? stored,
    save(changed: ReminderPreferences): void {
      setChosen(changed);
      store.setPreferences(changed).catch(() => setChosen(undefined));
    },
    /** Whether the browser allows notifications; `undefined` while it is asked. */
    isGranted,
    /** Asks the person; only while a click is handled. */
    async askToNotify(): Promise<boolean> {
      const granted = await notificationAccess.request();
      setIsGranted(granted);
      return granted;
    },
  };
}
