import { runsOf } from '../../core/duplicate/likeness.ts'
import type { Readable } from '../store/database.ts'
import { textAt, type Recognizable } from '../store/likeness.ts'

/** Runs of words kept in memory: 4 bytes each. */
const MOST_RUNS = 1_000_000

export type Texts = ReturnType<typeof textRuns>

/** The runs of words of articles' texts, those asked for last kept. By the text's hash: a text that changed is another. */
export function textRuns(db: Readable) {
  const kept = new Map<string, Uint32Array>()
  let size = 0
  const keyOf = ({ textHash }: Recognizable): string => Buffer.from(textHash).toString('latin1')

  const runs = (article: Recognizable): Uint32Array => {
    const key = keyOf(article)
    const known = kept.get(key)
    kept.delete(key)
    const found = known ?? runsOf(textAt(db, article.seq) ?? '')
    if (!known) size += found.length
    kept.set(key, found)
    for (const [oldest, dropped] of kept) {
      if (size <= MOST_RUNS || oldest === key) break
      kept.delete(oldest)
      size -= dropped.length
    }
    return found
  }
  return { runs, has: (article: Recognizable): boolean => kept.has(keyOf(article)) }
}
