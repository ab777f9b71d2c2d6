import { useState } from 'react';
import { i18n } from '#i18n';
import type { ReminderPreferences } from '../../lib/domain/learning/reminder-preferences.ts';
import { useReminderPreferences } from '../../lib/queries/use-reminder-preferences.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import styles from './reminder-settings.module.css';
import { fromTimeField, toTimeField, WEEK, weekdayName } from './working-time.ts';

/** When reminders may come, and whether the browser tells of them. What is changed counts at once. */
export function ReminderSettings() {
  const { preferences, save, isGranted, askToNotify } = useReminderPreferences();
  const [isRefused, setIsRefused] = useState(false);
  if (!preferences) return null;
  const { hours, pausedUntil, notify } = preferences;

  const change = (changed: Partial<ReminderPreferences>) => save({ ...preferences, ...changed });
  const setDay = (day: number, isOn: boolean) =>
    change({
      hours: { ...hours, days: WEEK.filter((each) => (each === day ? isOn : hours.days.includes(each))) },
    });
  const setTime = (end: 'from' | 'to', value: string) => {
    const minutes = fromTimeField(value);
    if (minutes !== undefined) change({ hours: { ...hours, [end]: minutes } });
  };
  const setNotify = async (isOn: boolean) => {
    const allowed = !isOn || (await askToNotify());
    setIsRefused(!allowed);
    if (allowed) change({ notify: isOn });
  };

  return (
    <details className={styles.all}>
      <summary className={styles.title}>{i18n.t('reminder.settings.title')}</summary>
      <div className={styles.settings}>
        <p className={styles.words}>{i18n.t('reminder.settings.words')}</p>
        <fieldset>
          <legend className={styles.legend}>{i18n.t('reminder.settings.days')}</legend>
          <div className={styles.days}>
            {WEEK.map((day) => (
              <Choice
                key={day}
                type="checkbox"
                shape="tile"
                aria-label={weekdayName(day, 'long')}
                checked={hours.days.includes(day)}
                onChange={({ target }) => setDay(day, target.checked)}
              >
                <span aria-hidden="true">{weekdayName(day, 'short')}</span>
              </Choice>
            ))}
          </div>
        </fieldset>
        <div className={styles.times}>
          <Field
            type="time"
            label={i18n.t('reminder.settings.from')}
            value={toTimeField(hours.from)}
            onChange={({ target }) => setTime('from', target.value)}
          />
          <Field
            type="time"
            label={i18n.t('reminder.settings.to')}
            value={toTimeField(hours.to)}
            onChange={({ target }) => setTime('to', target.value)}
          />
        </div>
        <Field
          type="date"
          label={i18n.t('reminder.settings.pause')}
          hint={i18n.t('reminder.settings.pauseHint')}
          value={pausedUntil ?? ''}
          onChange={({ target }) => change({ pausedUntil: target.value || undefined })}
        />
        {pausedUntil !== undefined && (
          <Button onClick={() => change({ pausedUntil: undefined })}>
            {i18n.t('reminder.settings.goOn')}
          </Button>
        )}
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={notify && isGranted === true}
            onChange={({ target }) => void setNotify(target.checked)}
          />
          <span>
            {i18n.t('reminder.settings.notify')}
            <small className={styles.words}>{i18n.t('reminder.settings.notifyHint')}</small>
          </span>
        </label>
        <p className={styles.refused} role="status">
          {isRefused && i18n.t('reminder.settings.refused')}
        </p>
      </div>
    </details>
  );
}
