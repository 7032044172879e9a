import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { peakMemory } from './peer.ts'

/** A generated article as the peers that hold an index alone are given it. */
export interface IndexedArticle {
  readonly file: string
  readonly title: string
  readonly text: string
}

/** The articles of FOLDER/articles, read one by one. */
export function* articlesIn(folder: string): Generator<IndexedArticle> {
  const articles = join(folder, 'articles')
  for (const file of readdirSync(articles)) {
    const text = readFileSync(join(articles, file), 'utf8')
    const end = text.indexOf('\n')
    yield { file, title: text.slice(0, end), text: text.slice(end + 1).trim() }
  }
}

/** Makes an index and tells what that took. `ms`, `cpu`: milliseconds; `memory`: bytes at most. */
export function indexed<T>(make: () => T): { readonly value: T; readonly ms: number; readonly cpu: number; readonly memory: number; readonly size: number } {
  const started = performance.now()
  const value = make()
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage()
  return { value, ms, cpu: (user + system) / 1000, memory: peakMemory(), size: 0 }
}
