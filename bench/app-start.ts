import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer } from './peer.ts'

/**
 * `app-start ELECTRON ARGUMENT…` starts the app STARTS times, each a new process in one user data folder, and answers the milliseconds from the
 * making of the process to a window that has drawn itself and listens, as the app notes them in its log. The system's file cache stays warm.
 */
const STARTS = 7
/** Longest wait for one start, milliseconds. */
const LIMIT = 60_000
const USABLE = /window usable (\d+) ms/g

const [electron = '', ...given] = process.argv.slice(2)
const userData = mkdtempSync(join(tmpdir(), 'redthread-bench-start-'))
const log = join(userData, 'logs', 'main.log')

const noted = (): number[] => (existsSync(log) ? [...readFileSync(log, 'utf8').matchAll(USABLE)].map(([, ms]) => Number(ms)) : [])

async function start(): Promise<{ ms: number; memory: number | null }> {
  const before = noted().length
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(electron, [...given, `--user-data-dir=${userData}`], { env, stdio: 'ignore' })
  const ended = new Promise(resolve => child.once('exit', resolve))
  try {
    const deadline = Date.now() + LIMIT
    while (noted().length === before) {
      if (Date.now() > deadline || child.exitCode !== null) throw new Error('The app did not come to a usable window.')
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    return { ms: noted().at(-1)!, memory: memoryOf(child) }
  } finally {
    child.kill()
    await ended
  }
}

/** Bytes of all processes of the app, shared pages shared out among them; null where the system does not tell. */
function memoryOf(child: ChildProcess): number | null {
  if (!existsSync('/proc/self/smaps_rollup')) return null
  const parents = new Map(readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(name => [Number(name), parentOf(Number(name))]))
  const family = new Set([child.pid!])
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const [pid, parent] of parents) if (parent !== null && family.has(parent)) family.add(pid)
  }
  return [...family].reduce((sum, pid) => sum + kilobytesOf(pid) * 1024, 0)
}

const parentOf = (pid: number): number | null => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? Number.NaN) || null
const kilobytesOf = (pid: number): number => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

/** A process may be gone by the time it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

try {
  const starts = []
  for (let count = 0; count < STARTS; count++) starts.push(await start())
  answer({ starts })
} finally {
  rmSync(userData, { recursive: true, force: true })
}
