import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What a process of the app is for, with the bytes of memory that fall to it. */
export interface AppProcess {
  readonly kind: string
  readonly bytes: number
}

/**
 * The process `pid` and all it started, down to the last: what each holds in memory, pages shared between processes divided by how many share them (PSS), so that
 * their sum counts every page once. Null where the system does not tell.
 */
export function appProcesses(pid: number): AppProcess[] | null {
  if (!existsSync('/proc/self/smaps_rollup')) return null
  const parents = new Map(readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(name => [Number(name), parentOf(Number(name))]))
  const family = new Set([pid])
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const [child, parent] of parents) if (parent !== null && family.has(parent)) family.add(child)
  }
  return [...family].map(one => ({ kind: kindOf(one), bytes: kilobytesOf(one) * 1024 })).filter(({ bytes }) => bytes > 0)
}

export const sumOf = (processes: readonly AppProcess[]): number => processes.reduce((sum, { bytes }) => sum + bytes, 0)

const parentOf = (pid: number): number | null => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? Number.NaN) || null
const kilobytesOf = (pid: number): number => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

/** Chromium says on its command line what it started a process for; the one without such a word is main. */
function kindOf(pid: number): string {
  const line = read(`/proc/${pid}/cmdline`)
  const type = /--type=([\w-]+)/.exec(line)?.[1] ?? 'main'
  const service = /--utility-sub-type=([\w.]+)/.exec(line)?.[1]
  return service === undefined ? type : service === 'node.mojom.NodeService' ? 'engine' : service.split('.').at(-1)!
}

/** A process may be gone by the time it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
