import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Host } from '../host.ts'
import { findAside } from '../search/found.ts'
import { idsOf } from '../store/article-list.ts'
import { articleIds, articleSeq } from '../store/articles.ts'
import type { Writable } from '../store/database.ts'
import { logLength } from '../store/log.ts'
import type { OpenCase } from '../store/open-case.ts'
import { touchedSince } from '../store/touched.ts'
import { suggestionsOfArticle } from '../suggest/article-suggestions.ts'
import { count, emptyTally, uncount, type Tally } from './tally.ts'

/** What is proposed in a whole case, worked out in the background from the first time it is asked for, and kept true from then on. */
export interface Review {
  readonly tally: Tally
  /** Articles that are to be looked through. */
  readonly waiting: Set<string>
  /** How long the log was when the case was last compared with this. */
  log: number
  isRunning: boolean
}

/** Milliseconds that others wait for the work in the background. */
const STEP_MS = 12
/** Milliseconds between two times that the window is told how far it is. */
const TELL_EVERY = 500

const reviews = new WeakMap<OpenCase, Review>()

/** The review of a case as far as it is; goes on with it. */
export function reviewOf(openCase: OpenCase, host: Pick<Host, 'emit'>): Review {
  const known = reviews.get(openCase)
  const review = known ?? { tally: emptyTally(), waiting: new Set(articleIds(openCase.db)), log: logLength(openCase.db), isRunning: false }
  reviews.set(openCase, review)
  if (known) follow(openCase, review)
  if (review.waiting.size > 0 && !review.isRunning) void lookThrough(openCase, review, host)
  return review
}

/** Notes which articles are to be looked through again after what was edited or imported. */
function follow({ db }: OpenCase, review: Review): void {
  const length = logLength(db)
  if (length === review.log) return
  const names: string[] = []
  for (const one of touchedSince(db, review.log)) {
    if (one.what === 'article') review.waiting.add(one.articleId)
    else if (one.what === 'name') names.push(one.name)
    else for (const id of articleIds(db)) if (!review.tally.articles.has(id)) review.waiting.add(id)
  }
  for (const id of articlesNaming(db, names)) review.waiting.add(id)
  review.log = length
}

/** More names at once, as of a gazetteer, and everything is looked through again: that is as quick as to search for each. */
const MOST_NAMES = 200

/** Articles in which one of some names may stand. */
function articlesNaming(db: Writable, names: readonly string[]): string[] {
  const quoted = [...new Set(names)].map(name => name.replace(/["\\]/g, ' ')).filter(name => /[\p{L}\p{N}]/u.test(name)).map(name => `"${name}"`)
  if (quoted.length === 0) return []
  if (quoted.length > MOST_NAMES) return articleIds(db)
  const { state: { documents: { seq } }, every, rest } = findAside(db, quoted.join(' ')).found
  return idsOf(db, [...every, ...rest].map(document => seq[document]!))
}

async function lookThrough(openCase: OpenCase, review: Review, { emit }: Pick<Host, 'emit'>): Promise<void> {
  const { db, closing } = openCase
  const { waiting, tally } = review
  review.isRunning = true
  let since = performance.now()
  let told = since
  try {
    for (const articleId of waiting) {
      if (performance.now() - since > STEP_MS) {
        await nextTurn()
        if (closing.aborted) return
        since = performance.now()
      }
      waiting.delete(articleId)
      if (articleSeq(db, articleId) === null) uncount(tally, articleId)
      else count(tally, articleId, suggestionsOfArticle(openCase, articleId))
      if (since - told > TELL_EVERY) {
        told = since
        emit({ name: 'changed', data: { kinds: ['review'], ids: [] } })
      }
    }
  } finally {
    review.isRunning = false
  }
  emit({ name: 'changed', data: { kinds: ['review'], ids: [] } })
}
