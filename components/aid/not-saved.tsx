import { Banner } from '../ui/banner.tsx';

/** The browser could not store what was done on an aid. */
export function NotSaved() {
  return (
    <Banner tone="danger" icon="alert" title="This was not saved">
      The browser could not store it. Free some disk space, then try again.
    </Banner>
  );
}
