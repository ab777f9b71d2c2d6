/** When reminders may come, and whether the browser tells of them. */
export function ReminderSettings() {
  return null;
}
