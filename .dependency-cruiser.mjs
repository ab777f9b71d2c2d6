/**
 * The layer table of ARCHITECTURE.md, one rule a row. `may` lists the folders a layer may import besides itself.
 */
const LAYERS = [
  { layer: 'contracts', path: '^lib/contracts/', may: [], packages: ['zod'] },
  // ts-fsrs is pure: numbers in, numbers out.
  { layer: 'domain', path: '^lib/domain/', may: ['lib/contracts'], packages: ['ts-fsrs'] },
  { layer: 'usecases', path: '^lib/usecases/', may: ['lib/domain', 'lib/contracts'], packages: [] },
  { layer: 'storage', path: '^lib/storage/', may: ['lib/usecases', 'lib/domain', 'lib/contracts'] },
  { layer: 'platform', path: '^lib/platform/', may: ['lib/usecases', 'lib/domain', 'lib/contracts'] },
  { layer: 'endpoint', path: '^lib/endpoint/', may: ['lib/usecases', 'lib/domain', 'lib/contracts'] },
  {
    layer: 'queries',
    path: '^lib/queries/',
    may: ['lib/storage', 'lib/platform', 'lib/endpoint', 'lib/usecases', 'lib/domain', 'lib/contracts'],
  },
  {
    layer: 'components',
    path: '^components/',
    may: ['lib/queries', 'lib/domain', 'lib/contracts', 'assets'],
  },
  { layer: 'entrypoints', path: '^entrypoints/([^/]+)/', may: ['lib', 'components', 'assets'] },
  { layer: 'server', path: '^server/', may: ['lib/contracts', 'lib/domain', 'assets'] },
];

const OURS = '^(lib|components|entrypoints|server|assets|tests|scripts|demo)/';

const layerRules = LAYERS.map(({ layer, path, may }) => ({
  name: `layer-${layer}`,
  severity: 'error',
  from: { path, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: OURS,
    pathNot: [layer === 'entrypoints' ? '^entrypoints/$1/' : path, ...may.map((folder) => `^${folder}/`)],
  },
}));

const packageRules = LAYERS.filter(({ packages }) => packages).map(({ layer, path, packages }) => ({
  name: `packages-${layer}`,
  severity: 'error',
  from: { path, pathNot: '\\.test\\.tsx?$' },
  to: { path: 'node_modules/', pathNot: packages.map((name) => `node_modules/${name}/`) },
}));

export default {
  forbidden: [
    ...layerRules,
    ...packageRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^cloudflare:' },
    },
    {
      name: 'browser-api-only-in-platform',
      severity: 'error',
      // The words of the surfaces come from the browser's own catalogue, through a generated module.
      from: { pathNot: '^(lib/platform|\\.wxt/i18n)/' },
      to: {
        path: 'wxt/dist/browser|@wxt-dev/(browser|webextension-polyfill)|node_modules/webextension-polyfill',
      },
    },
    {
      name: 'no-node-in-the-extension',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'studio-stays-out-of-the-daily-surfaces',
      severity: 'error',
      from: { path: '^entrypoints/(background|sidepanel|popup|learn|welcome)/' },
      to: { path: '^components/studio/|node_modules/@mantine/', reachable: true },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints|server)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/|\\.test\\.tsx?$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
