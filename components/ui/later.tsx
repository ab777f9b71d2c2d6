import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

/**
 * A component that is loaded after the surface has shown what it is opened for.
 *
 * @param load brings the component
 * @param meanwhile stands in its place
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return (props) => (
    <Suspense fallback={meanwhile}>
      <Loaded {...props} />
    </Suspense>
  );
}
