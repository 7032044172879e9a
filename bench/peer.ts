import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchQuery } from './queries.ts'

/** What the peers of a comparison share: each is a process of its own, and answers with one line of JSON. */

export interface Timed {
  readonly query: string
  readonly kind: string
  /** Milliseconds, the median of its passes. */
  readonly ms: number
  readonly found: number
}

/** Bytes of memory that this process has held at most. What getrusage tells on Linux may be the parent's from before the program was loaded. */
export function peakMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS) * 1024
}

export const queriesIn = (folder: string): BenchQuery[] => JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')) as BenchQuery[]

export const answer = (value: object): void => console.log(JSON.stringify(value))

const PASSES = 5

/** Runs every query once to warm up, then PASSES times, in turn with the others. `run` answers how much it found. */
export async function time(queries: readonly { readonly query: string; readonly kind: string }[], run: (query: string) => number | Promise<number>): Promise<Timed[]> {
  const found: number[] = []
  for (const { query } of queries) found.push(await run(query))
  const times = queries.map((): number[] => [])
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [index, { query }] of queries.entries()) {
      const started = performance.now()
      await run(query)
      times[index]!.push(performance.now() - started)
    }
  }
  return queries.map(({ query, kind }, index) => ({ query, kind, found: found[index]!, ms: times[index]!.sort((a, b) => a - b)[PASSES >> 1]! }))
}
