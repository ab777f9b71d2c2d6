import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserServices } from '../../lib/queries/browser-services.ts';
import { ServicesProvider } from '../../lib/queries/services.ts';
import '../../assets/base.css';

/** Puts a surface into the page. */
export function startSurface(surface: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(<ServicesProvider value={browserServices}>{surface}</ServicesProvider>);
}
