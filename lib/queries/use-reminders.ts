import { use, useEffect, useMemo, useRef, useState } from 'react';
import type { OpaqueId } from '../contracts/ids.ts';
import type { SnoozeUntil } from '../domain/learning/reminder.ts';
import { MINUTE_MS } from '../domain/learning/reminder-calendar.ts';
import { setReminderBadge } from '../platform/badge.ts';
import { type DeliverDeps, deliverReminders } from '../usecases/learning/deliver-reminders.ts';
import type { DueReminder } from '../usecases/learning/reminder-content.ts';
import { answerReminder, snoozeReminder } from '../usecases/learning/settle-reminder.ts';
import { localMoment } from './local-moment.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

export type { DueReminder };

/** Whoever ticked a step so lately is in the middle of something. */
const UNDER_WAY_MS = 30 * MINUTE_MS;

/** Grows once a minute, and when somebody comes back to the surface: time passes, machines sleep. */
function useMinutes(): number {
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    const count = () => setMinutes((before) => before + 1);
    const timer = setInterval(count, MINUTE_MS);
    document.addEventListener('visibilitychange', count);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', count);
    };
  }, []);
  return minutes;
}

/** What is due where the person is; brings it before them, so only for a surface that shows it. */
export function useReminders(pageAids: readonly OpaqueId[]) {
  const { account, content, reminders } = useSession();
  const { clock } = useServices();
  const store = use(reminders.store());
  const minutes = useMinutes();
  const deps = useMemo<DeliverDeps>(
    () => ({ content, reminders: store, moment: () => localMoment(clock.now()) }),
    [content, store, clock],
  );
  const workspace = account.workspace.id;
  const state = valueIn(useLive(`reminders of ${workspace}`, () => store.state(), { again: minutes }));
  const since = clock.now().getTime() - UNDER_WAY_MS;
  const isBusy = valueIn(
    useLive(`run under way in ${workspace}`, () => store.isRunUnderWay(since), { again: minutes }),
  );
  const due = useDelivered(pageAids, state, isBusy, deps);
  return {
    due,
    /** A checklist is being worked on. */
    isBusy: isBusy ?? false,
    answer: (asked: DueReminder, correct: boolean) => answerReminder(toSettle(asked), correct, deps),
    snooze: (asked: DueReminder, until: SnoozeUntil) => snoozeReminder(toSettle(asked), until, deps),
  };
}

function toSettle({ reminder, aid }: DueReminder) {
  return { reminder, version: aid.version };
}

/** @param isBusy nothing new comes then on the page one is on: it would move what is being clicked */
function useDelivered(
  pageAids: readonly OpaqueId[],
  state: unknown,
  isBusy: boolean | undefined,
  deps: DeliverDeps,
): DueReminder[] {
  const [due, setDue] = useState<DueReminder[]>([]);
  const page = pageAids.join(' ');
  const asked = useRef<{ page: string }>(undefined);
  const isEmpty = due.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed state is a reason to look again; the ids are in `page`
  useEffect(() => {
    if (state === undefined || isBusy === undefined || document.hidden) return;
    if (isBusy && isEmpty && asked.current?.page === page) return;
    const question = { page };
    asked.current = question;
    // What is asked last is shown, even if more has happened since: what was brought once is not brought again.
    const show = (found: DueReminder[]) => asked.current === question && setDue(found);
    deliverReminders(pageAids, deps).then(
      (delivered) => {
        show(delivered.due);
        const anywhere = delivered.due.filter(({ reminder }) => reminder.dueAt <= deps.moment().now);
        void setReminderBadge(anywhere.length);
      },
      // What this device could not store was not shown; it is due still.
      () => show([]),
    );
  }, [state, isBusy, isEmpty, page, deps]);
  return due;
}
