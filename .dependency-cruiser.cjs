/**
 * The arrows of the house (docs/ARCHITECTURE.md): which folder may import which, and which packages.
 * TypeScript's project references draw the same between folders; this closes what they leave open.
 */
const LAYERS = {
  core: [],
  contract: ['core'],
  engine: ['contract', 'core'],
  cli: ['engine'],
  seeds: ['engine'],
  bench: ['engine', 'contract', 'core'],
  main: ['contract', 'core'],
  preload: ['contract', 'core'],
  renderer: ['contract', 'core'],
  e2e: ['scripts'],
}

const TEST_CODE = '\\.test\\.tsx?$|(^|/)test(?:ing)?-[^/]*\\.tsx?$|/testing/'

/** `main` and `preload` reach core through the contract's types alone; nothing but a type crosses there. */
const arrows = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `arrow-${layer}`,
  comment: `${layer}/ may import ${allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')} but itself.`,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: TEST_CODE },
  to: { couldNotResolve: false, path: '^[^/]+/', pathNot: [`^(${[layer, ...allowed, 'node_modules'].join('|')})/`], dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
}))

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'core-is-pure',
      comment: 'core/ runs anywhere: no Node module, no package.',
      severity: 'error',
      from: { path: '^core/', pathNot: TEST_CODE },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'contract-needs-zod-alone',
      comment: 'The contract is read by every process: zod is all it may bring along.',
      severity: 'error',
      from: { path: '^contract/', pathNot: TEST_CODE },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/zod/' },
    },
    {
      name: 'electron-in-the-shell-alone',
      comment: 'The engine, the command line and the page run without Electron; only main/ and preload/ know it.',
      severity: 'error',
      from: { pathNot: ['^(main|preload|e2e|scripts)/', '^node_modules/'] },
      to: { path: '^node_modules/(electron|electron-[^/]+|@electron/[^/]+)/' },
    },
    {
      name: 'no-node-in-the-page',
      comment: 'The renderer is sandboxed: what needs Node belongs to the engine or to main.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: TEST_CODE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-is-reached-from-no-window',
      comment: 'Not even through others: what main, preload or the page load must not end in the engine.',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/', pathNot: TEST_CODE },
      to: { path: '^engine/', reachable: true },
    },
    {
      name: 'electron-is-not-reached',
      comment: 'Not even through others.',
      severity: 'error',
      from: { path: '^(core|contract|engine|cli|seeds|bench|renderer)/' },
      to: { path: '^node_modules/electron/', reachable: true },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea cut in two. Types alone may refer both ways.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that package.json does not name comes and goes with others.',
      severity: 'error',
      from: { pathNot: '^node_modules/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-build-tool-in-the-product',
      comment: 'What runs from node_modules in a package must be a dependency, not a devDependency. The page, preload and main are bundled whole.',
      severity: 'error',
      from: { path: '^(core|contract|engine|cli)/', pathNot: TEST_CODE },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/(electron|@types)/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '(^|/)(out|dist|\\.cache)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
}
