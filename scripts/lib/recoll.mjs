import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { SetupError } from './say.mjs'
import { installProgram } from './system-libraries.mjs'

/** Milliseconds between two looks at the memory of the indexer. */
const LOOK_EVERY = 50
/** More files are not counted. */
const MOST_FILES = 1_000_000

/** Recoll's indexer, Debian's package recollcmd, and what it reads PDFs with: installed where that can be done. Null, or the reason why it cannot be measured here. */
export function recollMissing() {
  return installProgram('recollindex', 'recollcmd') ?? installProgram('pdftotext', 'poppler-utils')
}

/**
 * Indexes one folder and nothing else, into an index of its own that is empty before.
 * @param {string} folder what is indexed
 * @param {string} at a folder for the configuration and the index
 * @returns {Promise<{ ms: number, cpu: number, imported: number, memory: number, size: number }>} `ms`: of the process, from its start to its end; `cpu`: milliseconds of processor time
 */
export async function indexWithRecoll(folder, at) {
  rmSync(at, { recursive: true, force: true })
  mkdirSync(at, { recursive: true })
  // Neither the spelling dictionary nor the queue of a browser's pages: only the folder, and with the priority that we have.
  writeFileSync(join(at, 'recoll.conf'), `topdirs = ${folder}\nnoaspell = 1\nprocesswebqueue = 0\nidxniceprio = 0\nloglevel = 2\n`)
  const started = performance.now()
  const child = spawn('recollindex', ['-c', at, '-z'], { stdio: 'ignore' })
  let memory = 0
  let cpu = 0
  const look = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid))
    cpu = Math.max(cpu, cpuOf(child.pid))
  }, LOOK_EVERY)
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  clearInterval(look)
  const ms = performance.now() - started
  if (code !== 0) throw new SetupError(`recollindex failed (exit code ${code}).`)
  // Its own count of results is an estimate: the list itself is counted.
  const { stdout } = capture('recollq', ['-c', at, '-b', '-n', String(MOST_FILES), `dir:"${folder}"`], { maxBuffer: 2 ** 28 })
  const imported = (stdout ?? '').match(/^file:/gm)?.length ?? 0
  const database = join(at, 'xapiandb')
  return { ms, cpu, imported, memory, size: readdirSync(database).reduce((sum, name) => sum + statSync(join(database, name)).size, 0) }
}

/** Bytes that a process has held at most; the helpers it starts for some formats are not counted. */
const peakOf = (pid) => Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024

/** Milliseconds of processor time of a process and its ended helpers, from the ticks of a hundredth of a second that Linux counts in. */
function cpuOf(pid) {
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0)
}

/** A process may be gone by the time it is looked at. */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
