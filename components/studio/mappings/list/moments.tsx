import { i18n } from '#i18n';
import { useServices, useSession } from '../../../../lib/queries/services.ts';
import { wordsLocale } from '../../../ui/words-locale.ts';
import styles from './rule-table.module.css';

const day = new Intl.DateTimeFormat(wordsLocale(), { month: 'short', day: 'numeric' });
const dayOfYear = new Intl.DateTimeFormat(wordsLocale(), { month: 'short', day: 'numeric', year: 'numeric' });
const whole = new Intl.DateTimeFormat(wordsLocale(), { dateStyle: 'long', timeStyle: 'short' });
const hours = new Intl.DateTimeFormat(wordsLocale(), { timeStyle: 'short' });

/** When something was: the time where it was today, else the day. */
export function Moment({ at }: { at: string }) {
  const { clock } = useServices();
  const [then, now] = [new Date(at), clock.now()];
  const format =
    then.toDateString() === now.toDateString()
      ? hours
      : then.getFullYear() === now.getFullYear()
        ? day
        : dayOfYear;
  return (
    <time dateTime={at} title={whole.format(then)}>
      {format.format(then)}
    </time>
  );
}

const SYSTEM = 'system';

/** Who made a version. Members have no names here: the end of their id tells them apart. */
export function ChangedBy({ actor }: { actor: string }) {
  const { account } = useSession();
  const who =
    actor === account.actor
      ? i18n.t('studioList.by.you')
      : actor === SYSTEM
        ? i18n.t('studioList.by.system')
        : i18n.t('studioList.by.other', [`#${actor.slice(-6)}`]);
  return (
    <p className={styles.small} title={actor}>
      {who}
    </p>
  );
}
