import { useEffect, useRef, useState } from 'react';

/**
 * Asks before changes are left behind: within the studio by `leaving`, on closing or loading anew by the browser's own
 * question.
 *
 * @param dirty whether there is anything to lose
 */
export function useLeaveGuard(dirty: boolean) {
  const [leaving, setLeaving] = useState<string>();
  const free = useRef(false);
  useEffect(() => {
    if (!dirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onNavigate = (event: NavigateEvent) => {
      if (free.current || !event.hashChange || !event.cancelable) return;
      event.preventDefault();
      setLeaving(event.destination.url);
    };
    addEventListener('beforeunload', onUnload);
    // Browsers that do not tell of their own navigations leave without asking.
    globalThis.navigation?.addEventListener('navigate', onNavigate);
    return () => {
      removeEventListener('beforeunload', onUnload);
      globalThis.navigation?.removeEventListener('navigate', onNavigate);
    };
  }, [dirty]);
  return {
    /** Where somebody wants to go, while they are asked. */
    leaving,
    stay: () => setLeaving(undefined),
    leave: () => {
      free.current = true;
      if (leaving !== undefined) location.href = leaving;
    },
    /** What there was to lose is saved: goes without asking. */
    release: () => {
      free.current = true;
    },
  };
}
