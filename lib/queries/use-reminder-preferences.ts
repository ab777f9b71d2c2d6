import { use, useEffect, useState } from 'react';
import type { ReminderPreferences } from '../domain/learning/reminder-preferences.ts';
import { notificationAccess } from '../platform/notifications.ts';
import { useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** When reminders may come, and whether the browser may tell of them. */
export function useReminderPreferences() {
  const { account, reminders } = useSession();
  const store = use(reminders.store());
  const [isGranted, setIsGranted] = useState<boolean>();
  useEffect(() => {
    void notificationAccess.isGranted().then(setIsGranted);
  }, []);
  const preferences = valueIn(
    useLive(`reminder preferences of ${account.workspace.id}`, () => store.preferences()),
  );
  return {
    preferences,
    save: (changed: ReminderPreferences) => store.setPreferences(changed),
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
