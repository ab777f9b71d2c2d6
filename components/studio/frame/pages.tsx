import type { ComponentType } from 'react';
import { i18n } from '#i18n';
import { later } from '../../ui/later.tsx';
import type { StudioIconName } from '../ui/studio-icon.tsx';
import type { Route } from './route.ts';

type StudioPage = {
  /** In the address. */
  id: string;
  label: string;
  icon: StudioIconName;
  Page: ComponentType<{ route: Route }>;
};

const MAPPINGS: StudioPage = {
  id: 'mappings',
  label: i18n.t('studio.mappings'),
  icon: 'mappings',
  Page: later(async () => (await import('../mappings/mappings-page.tsx')).MappingsPage),
};

/** Every page of the studio, in the order of the navigation. */
export const PAGES: readonly StudioPage[] = [MAPPINGS];

/** The page of an address; the first one where the address names none. */
export function pageAt(id: string): StudioPage {
  return PAGES.find((page) => page.id === id) ?? MAPPINGS;
}
