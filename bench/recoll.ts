import { spawnSync } from 'node:child_process'
import { answer, PAGE, time } from './peer.ts'

/**
 * `recoll FOLDER INDEX` asks FOLDER's queries of the index of Recoll in INDEX, each in a process of its own, as its command line works: with the best snippet. `nothingMs` is what such a process takes
 * that finds nothing.
 */
const [folder = '', index = ''] = process.argv.slice(2)
const NOTHING = 21

function found(query: string): number {
  // It refuses patterns that too many words fit: such finds nothing.
  const { stdout, error } = spawnSync('recollq', ['-c', index, '-n', String(PAGE), '-A', '-p', '1', query], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (error) throw error
  return stdout.match(/^\S+\t\[file:/gm)?.length ?? 0
}

const timed = await time(folder, 'recoll', found)
const nothing = Array.from({ length: NOTHING }, () => {
  const started = performance.now()
  found('zzzzqqqq')
  return performance.now() - started
}).sort((a, b) => a - b)
answer({ timed, nothingMs: nothing[NOTHING >> 1]! })
