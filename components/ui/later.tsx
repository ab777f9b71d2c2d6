import { type ComponentType, type ReactNode, useLayoutEffect, useState } from 'react';

/**
 * A component that is loaded after the surface has shown what it is opened for. It is shown the moment it is there:
 * Suspense would keep what stands in its place for 300 ms at least.
 *
 * @param load brings the component; what it fails with goes to the failure boundary around
 * @param meanwhile stands in its place
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): ComponentType<P> {
  let known: ComponentType<P> | undefined;
  return (props) => {
    const [Loaded, setLoaded] = useState(() => known);
    useLayoutEffect(() => {
      if (Loaded) return;
      let current = true;
      const show = (take: () => ComponentType<P>) => {
        if (current) setLoaded(take);
      };
      load().then(
        (component) => {
          known = component;
          show(() => component);
        },
        (error: unknown) =>
          show(() => {
            throw error;
          }),
      );
      return () => {
        current = false;
      };
    }, [Loaded]);
    return Loaded ? <Loaded {...props} /> : meanwhile;
  };
}
