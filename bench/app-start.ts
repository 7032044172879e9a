import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appProcesses, sumOf } from './app-processes.ts'
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
    const processes = appProcesses(child.pid!)
    return { ms: noted().at(-1)!, memory: processes && sumOf(processes) }
  } finally {
    child.kill()
    await ended
  }
}

try {
  const starts = []
  for (let count = 0; count < STARTS; count++) starts.push(await start())
  answer({ starts })
} finally {
  rmSync(userData, { recursive: true, force: true })
}
