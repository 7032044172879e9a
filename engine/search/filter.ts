import { tokensOf } from '../../core/search/tokens.ts'
import type { Filter, FilterField } from '../../core/search/tree.ts'
import type { Readable } from '../store/database.ts'
import { articlesThatAre, articlesThatHave, heldOf, publishedBetween } from '../store/filters.ts'
import type { Found } from './index/evaluate.ts'
import type { IndexState } from './index/state.ts'

/** The documents that pass a filter, ascending. Looks at every article, or at all that is held of the kind: some 50 ms for 100,000 articles. */
export function passing(db: Readable, { documents }: IndexState, filter: Filter): Found {
  const seqs = seqsOf(db, filter)
  const found = new Int32Array(seqs.length)
  let count = 0
  for (const seq of seqs) {
    const document = documents.bySeq[seq] ?? 0
    if (document !== 0) found[count++] = document
  }
  const sorted = found.subarray(0, count).sort()
  return sorted.filter((document, place) => place === 0 || document !== sorted[place - 1])
}

function seqsOf(db: Readable, filter: Filter): readonly number[] {
  switch (filter.by) {
    case 'date': return publishedBetween(db, filter.from, filter.to)
    case 'is': return articlesThatAre(db, filter.state)
    case 'has': return articlesThatHave(db, filter.what)
    default: {
      const fits = matcherOf(filter.by, filter.text)
      const known = new Map<string, boolean>()
      return heldOf(db, filter.by).flatMap(({ seq, value }) => {
        const fit = known.get(value) ?? fits(value)
        known.set(value, fit)
        return fit ? [seq] : []
      })
    }
  }
}

/** Words anywhere in what was written; else the whole of a name, or its beginning where a `*` ends it. */
export function matcherOf(field: FilterField, text: string): (value: string) => boolean {
  const open = text.endsWith('*')
  const wanted = folded(text)
  if (field === 'annotated' || field === 'note') return value => ` ${folded(value)}${open ? '' : ' '}`.includes(` ${wanted}${open ? '' : ' '}`)
  const named = field === 'language' ? languageNames() : null
  return value => [value, ...named?.(value) ?? []].map(folded).some(name => name === wanted || (open && name.startsWith(wanted)) || (named !== null && ` ${name} `.includes(` ${wanted} `)))
}

const folded = (text: string): string => tokensOf(text).map(({ term }) => term).join(' ')

/** What a language is called in English, and in itself. */
export function languageNames(): (code: string) => string[] {
  const english = new Intl.DisplayNames(['en'], { type: 'language' })
  return (code) => {
    try {
      return [english.of(code), new Intl.DisplayNames([code], { type: 'language' }).of(code)].filter(name => name !== undefined)
    } catch {
      // What a page says of its language need not be one.
      return []
    }
  }
}
