/** Surfaces in the order in which people meet them, and how they are headed. */
const SURFACES: Record<string, string> = {
  welcome: 'First-run page',
  panel: 'Panel',
  popup: 'Toolbar popup',
  learn: 'Learning page',
  studio: 'Studio',
};

const LIGHT = '-light.webp';

/** Two pictures stand beside each other in each row. */
function table(surface: string, states: readonly string[]): string {
  const at = (state: string, scheme: string) =>
    `![${state}, ${scheme}](pictures/screens/${surface}/${state}-${scheme}.webp)`;
  const rows = states.map((state) => `| ${state} | ${at(state, 'light')} | ${at(state, 'dark')} |`);
  return ['| state | light | dark |', '|---|---|---|', ...rows].join('\n');
}

/**
 * The page that shows all states of all surfaces.
 *
 * @param pictures their paths: `SURFACE/STATE-SCHEME.webp`, each state in light and dark
 */
export function screensPage(pictures: readonly string[]): string {
  const statesOf = (surface: string) =>
    pictures
      .filter((path) => path.startsWith(`${surface}/`) && path.endsWith(LIGHT))
      .map((path) => path.slice(surface.length + 1, -LIGHT.length))
      .sort();
  const parts = Object.entries(SURFACES).map(
    ([surface, heading]) => `## ${heading}\n\n${table(surface, statesOf(surface))}\n`,
  );
  const about =
    'Every state that the end-to-end tests look at, as they saw it. `npm run screens` makes this page and its pictures anew.';
  return ['# Screens\n', `${about}\n`, ...parts].join('\n');
}
