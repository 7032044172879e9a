import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchQuery } from './queries.ts'

/** What the peers of a comparison share: each is a process of its own, and answers with one line of JSON. */

export interface Timed {
  /** Which of the queries. */
  readonly number: number
  /** Milliseconds, the median of its passes. */
  readonly ms: number
  /** How much it found, of at most a page. */
  readonly found: number
}

/** Bytes of memory that this process has held at most. What getrusage tells on Linux may be the parent's from before the program was loaded. */
export function peakMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS) * 1024
}

export const queriesIn = (folder: string): BenchQuery[] => JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')) as BenchQuery[]

export const answer = (value: object): void => console.log(JSON.stringify(value))

/** Hits of a page. */
export const PAGE = 50
const PASSES = 5

/** Asks a peer those queries of the folder that are in its language: each once to warm up, then PASSES times, in turn with the others. `run` answers how much it found. */
export async function time<P extends Exclude<keyof BenchQuery, 'kind'>>(folder: string, peer: P, run: (query: NonNullable<BenchQuery[P]>) => number | Promise<number>): Promise<Timed[]> {
  const asked = queriesIn(folder).flatMap(({ [peer]: query }, number) => (query === null ? [] : [{ number, query: query as NonNullable<BenchQuery[P]>, found: 0, times: [] as number[] }]))
  for (const one of asked) one.found = await run(one.query)
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { query, times } of asked) {
      const started = performance.now()
      await run(query)
      times.push(performance.now() - started)
    }
  }
  return asked.map(({ number, found, times }) => ({ number, found, ms: times.sort((a, b) => a - b)[PASSES >> 1]! }))
}
