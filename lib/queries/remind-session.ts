import { i18n } from '#i18n';
import { setReminderBadge } from '../platform/badge.ts';
import { notifyQuietly } from '../platform/notifications.ts';
import { frontWindow } from '../platform/pages.ts';
import { deliverReminders } from '../usecases/learning/deliver-reminders.ts';
import { localMoment } from './local-moment.ts';
import type { Session } from './session.ts';

/** Brings what is due before the person while nothing is open: as a number, and by the browser where that was wished. */
export async function remindSession({ content, reminders }: Session): Promise<void> {
  const store = await reminders.store();
  const moment = () => localMoment(new Date());
  const { due, first } = await deliverReminders([], { content, reminders: store, moment });
  await setReminderBadge(due.length);
  const { notify } = await store.preferences();
  if (!notify || first.length === 0) return;
  const window = await frontWindow();
  for (const { reminder, aid } of first) {
    await notifyQuietly({
      about: `${reminder.aid} ${reminder.step}`,
      window,
      title: i18n.t('reminder.notification.title', [aid.title]),
      message: i18n.t('reminder.notification.message'),
    });
  }
}
