// Imports go down only: model < lexicon < text, numbers < outline < read < parse; parser < metrics < cli.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'A circle means two files are one thing, or a third is missing.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'parser-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^packages/parser/' },
      to: { path: '^packages/(metrics|cli|review)/' },
    },
    {
      name: 'metrics-imports-parser-only',
      severity: 'error',
      from: { path: '^packages/metrics/' },
      to: { path: '^packages/(cli|review)/' },
    },
    {
      name: 'reading-needs-no-format',
      severity: 'error',
      comment: 'Formats are loaded only when met.',
      from: { path: '^packages/parser/src/(?!load/)' },
      to: { path: '^packages/parser/src/load/' },
    },
    {
      name: 'model-is-the-ground-floor',
      severity: 'error',
      from: { path: '^packages/parser/src/model\\.ts$' },
      to: { path: '^packages/' },
    },
    {
      name: 'lexicon-holds-tables',
      severity: 'error',
      from: { path: '^packages/parser/src/lexicon/' },
      to: { path: '^packages/parser/src/(?!lexicon/|model)' },
    },
    {
      name: 'text-and-numbers-below-outline',
      severity: 'error',
      from: { path: '^packages/parser/src/(text|numbers)/' },
      to: { path: '^packages/parser/src/(outline|read|parse|reading|load)' },
    },
    {
      name: 'outline-below-read',
      severity: 'error',
      from: { path: '^packages/parser/src/outline/' },
      to: { path: '^packages/parser/src/(read/|parse|reading|load)' },
    },
    {
      name: 'read-below-parse',
      severity: 'error',
      from: { path: '^packages/parser/src/read/' },
      to: { path: '^packages/parser/src/(parse|reading|index)\\.ts$' },
    },
    {
      name: 'quantity-below-indicator',
      severity: 'error',
      from: { path: '^packages/metrics/src/(lexicon|quantity)/' },
      to: { path: '^packages/metrics/src/(indicator/|headline|checks|indicators)' },
    },
    {
      name: 'commands-are-the-roof',
      severity: 'error',
      from: { path: '^packages/cli/src/(?!commands/|main|bin)' },
      to: { path: '^packages/cli/src/commands/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '(/dist/|node_modules)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
