import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { browserServices } from '../../lib/queries/browser-services.ts';
import { ServicesProvider } from '../../lib/queries/services.ts';
import '../../assets/base.css';

/**
 * Puts a surface into the page, which is told the language of its words.
 *
 * @param title of the page; absent: the name of the product, as the page has it
 */
export function startSurface(surface: ReactNode, title?: string): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  const { documentElement } = document;
  documentElement.lang = i18n.t('language.code');
  documentElement.dir = i18n.t('@@bidi_dir');
  if (title !== undefined) document.title = title;
  createRoot(root).render(<ServicesProvider value={browserServices}>{surface}</ServicesProvider>);
}
