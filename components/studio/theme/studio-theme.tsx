import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './ground.css';
import { cssVariablesResolver, theme } from './theme.ts';

/** Themes what stands below it by the product's tokens, light or dark as the system is. */
export function StudioTheme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
