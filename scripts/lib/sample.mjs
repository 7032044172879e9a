import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { fingerprint } from './fingerprint.mjs'
import { OUT, ROOT } from './paths.mjs'
import { SetupError, say } from './say.mjs'
import { TARGETS } from './targets.mjs'

const FOLDER = join(OUT, 'sample')
export const SAMPLE = join(FOLDER, 'sample.redthread')
const STAMP = join(FOLDER, '.stamp')

/** Makes the sample case from seeds/ where it is missing or older than what it is made of. */
export function ensureSample() {
  const hash = fingerprint(ROOT, [...TARGETS.seeds.sources, 'package-lock.json'])
  if (existsSync(SAMPLE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  say('Making the sample case …')
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const unfinished = join(FOLDER, 'unfinished.redthread')
  const { status, stderr } = capture(process.execPath, [join(OUT, 'seeds', 'load.js'), unfinished])
  if (status !== 0) throw new SetupError(`The sample case could not be made:\n${stderr.trim()}`)
  renameSync(unfinished, SAMPLE)
  writeFileSync(STAMP, hash)
}
