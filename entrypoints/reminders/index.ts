import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lateReminders } from '../../lib/queries/late-reminders.ts';
import { remindSession } from '../../lib/queries/remind-session.ts';
import { reminderStore } from '../../lib/storage/work/reminders.ts';

export default defineUnlistedScript(() => lateReminders.give({ reminderStore, remindSession }));
