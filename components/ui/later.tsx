import { type ComponentType, memo, type ReactNode, useLayoutEffect, useState } from 'react';

/**
 * A component that is loaded after the surface has shown what it is opened for. It is shown the moment it is there:
 * Suspense would keep what stands in its place for 300 ms at least.
 *
 * @param load brings the component; what it fails with goes to the failure boundary around
 * @param meanwhile stands in its place
 * @returns renders again only for other props
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode | ((props: P) => ReactNode) = null,
): ComponentType<P> {
  let known: ComponentType<P> | undefined;
  return memo((props: P) => {
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
    if (Loaded) return <Loaded {...props} />;
    return typeof meanwhile === 'function' ? meanwhile(props) : meanwhile;
  }) as ComponentType<P>;
}
