import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { ROOT } from './paths.mjs'
import { say } from './say.mjs'

const FOLDERS = ['core', 'contract', 'engine', 'cli', 'seeds', 'bench', 'main', 'preload', 'renderer', 'e2e']

/** Cruises the source folders below `root` with the rules of .dependency-cruiser.cjs. Returns violations and the number of modules seen. */
export async function checkArrows(root) {
  const { options, ...ruleSet } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'))
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)))
  const { output } = await cruise(folders, { ...options, tsConfig: undefined, baseDir: root, ruleSet, validate: true })
  if (typeof output === 'string') throw new TypeError('A report was expected, not a text.')
  const violations = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return { violations, modules: output.modules.filter(({ source }) => !source.startsWith('node_modules/') && /\.tsx?$/.test(source)).length }
}

if (import.meta.filename === process.argv[1]) {
  const { violations, modules } = await checkArrows(ROOT)
  for (const { rule, from, to } of violations) say(`${rule}: ${from} → ${to}`)
  // Without a TypeScript it can use, the tool looks at no module at all and finds nothing wrong.
  if (modules === 0) say('The arrows could not be checked: no TypeScript file was read. Is `typescript` installed in a version dependency-cruiser knows?')
  else say(`${modules} modules, ${violations.length} wrong imports.`)
  process.exitCode = modules === 0 || violations.length > 0 ? 1 : 0
}
