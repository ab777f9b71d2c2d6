import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { useKeepInStep } from '../../../lib/queries/use-sync.ts';
import { Logo } from '../../ui/logo.tsx';
import { StudioIcon } from '../ui/studio-icon.tsx';
import { PAGES, pageAt } from './pages.tsx';
import { Person } from './person.tsx';
import { hrefOf } from './route.ts';
import styles from './studio-frame.module.css';
import { SyncState } from './sync-state.tsx';
import { useRoute } from './use-route.ts';

/**
 * Navigation, who one is and how fresh this device is, around the page that the address names.
 *
 * @param children stand in the page's place, where something stands in its way
 */
export function StudioFrame({ children }: { children: ReactNode }) {
  const route = useRoute();
  const page = pageAt(route.page);
  const main = useFocusOnArrival([route.page, ...route.rest].join('/'));
  useKeepInStep();
  useEffect(() => {
    document.title = i18n.t('studio.pageTitle', [page.label]);
  }, [page]);
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {i18n.t('studio.skip')}
      </button>
      <aside className={styles.side} aria-label={i18n.t('studio.title')}>
        <p className={styles.brand}>
          <Logo size={26} />
          {i18n.t('studio.title')}
        </p>
        <nav className={styles.pages} aria-label={i18n.t('studio.navigation')}>
          {PAGES.map(({ id, label, icon }) => (
            <a key={id} href={hrefOf(id)} aria-current={id === page.id ? 'page' : undefined}>
              <StudioIcon name={icon} />
              {label}
            </a>
          ))}
        </nav>
        <div className={styles.foot}>
          <SyncState />
          <Person />
        </div>
      </aside>
      <main ref={main} className={styles.main} tabIndex={-1}>
        {children ? (
          <>
            <h1 className="visually-hidden">{page.label}</h1>
            {children}
          </>
        ) : (
          <page.Page route={route} />
        )}
      </main>
    </div>
  );
}

/** Whoever follows a link by keyboard or by ear goes on at the page that it led to. */
function useFocusOnArrival(place: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    main.current?.focus();
  }, [place]);
  return main;
}
