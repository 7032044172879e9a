import { DOUBTFUL, type ArticlePage } from '../../core/article/page.ts'
import type { Block } from '../../core/text/block.ts'

/** What is said in the run of the text about pages that cannot simply be read there. */
export interface PageNote {
  readonly kind: 'waiting' | 'failed' | 'doubtful'
  /** Page numbers, from 1. */
  readonly first: number
  readonly last: number
  /** Of a doubtful page: how sure OCR was, 0 to 100. */
  readonly confidence: number | null
  /** The place among the blocks it stands before; after the last block it is their number. */
  readonly before: number
}

function kindOf({ reading, confidence }: ArticlePage): PageNote['kind'] | null {
  if (reading === 'waiting' || reading === 'failed') return reading
  return confidence !== null && confidence < DOUBTFUL ? 'doubtful' : null
}

/** In order of page; neighbours that wait or failed are told of together. */
export function pageNotes(pages: readonly ArticlePage[], blocks: readonly Block[]): PageNote[] {
  const notes: PageNote[] = []
  let before = 0
  pages.forEach((page, index) => {
    while (before < blocks.length && blocks[before]!.start < page.start) before += 1
    const kind = kindOf(page)
    if (kind === null) return
    const latest = notes.at(-1)
    if (latest && kind !== 'doubtful' && latest.kind === kind && latest.last === index && latest.before === before) {
      notes[notes.length - 1] = { ...latest, last: index + 1 }
    } else {
      notes.push({ kind, first: index + 1, last: index + 1, confidence: kind === 'doubtful' ? page.confidence : null, before })
    }
  })
  return notes
}
