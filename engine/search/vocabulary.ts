import { surfaceWords } from '../../core/search/surface-words.ts'
import { all, first, run, transaction, value, values, type Readable, type Writable } from '../store/database.ts'

/**
 * The words of the case as they are written. `words[i]` was read in `articles[i]` articles and has row i + 1 in the file. The counts are
 * exact while the case stays open and rounded down to a power of eight in the file: a word is written again only when its count reaches the
 * next one, or each import batch would rewrite the pages of all its words. They only order what a wildcard expands to.
 */
export interface Vocabulary {
  readonly words: readonly string[]
  readonly articles: readonly number[]
  /** Where a word stands in `words`. The file has no such index: it would cost an encrypted page for almost every new word. */
  readonly places: ReadonlyMap<string, number>
}

interface Loaded {
  readonly words: string[]
  readonly articles: number[]
  readonly places: Map<string, number>
}

const loadedFrom = new WeakMap<Readable, Loaded>()

/** Articles read in one transaction: about 50 ms. */
const BATCH = 200

/** The words of every article, read first where that is still to do. Only ever grows while the case is open. */
export function vocabulary(db: Writable): Vocabulary {
  while (readPendingWords(db) > 0);
  return load(db)
}

/** Reads the words of changed articles once there are enough for a transaction of their own, so that a search finds little to do. */
export function keepVocabulary(db: Writable): void {
  const pending = value<number>(db, `SELECT count(*) FROM (SELECT 1 FROM word_pending LIMIT ${BATCH})`)
  if (pending === BATCH) readPendingWords(db)
}

/**
 * Takes the words of some articles that came in or changed into the vocabulary; returns how many articles it read. About 0.25 ms for an
 * article of 400 words. Not inside another transaction: its rollback would leave what is in memory ahead of the file.
 */
export function readPendingWords(db: Writable): number {
  const pending = values<number>(db, `SELECT seq FROM word_pending ORDER BY seq LIMIT ${BATCH}`)
  if (pending.length === 0) return 0
  withVocabulary(db, () => transaction(db, () => counting(db, (known, count) => {
    for (const seq of pending) {
      // One at a time: texts may be long.
      const { title, outlet, byline, text } = first<PendingArticle>(db, 'SELECT title, outlet, byline, text FROM article WHERE seq = ?', [seq])!
      for (const word of surfaceWords(`${title}\n${outlet ?? ''}\n${byline ?? ''}\n${text}`)) count(placeOf(known, word))
      run(db, 'DELETE FROM word_pending WHERE seq = ?', [seq])
    }
  })))
  return pending.length
}

interface PendingArticle {
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly text: string
}

/** What one who numbers words (engine/import/word-numbers.ts) has told: the word of each number, and where it stands in the vocabulary once that was looked up. */
export interface WordBook {
  words: string[]
  places: number[]
  of: Loaded | null
}

export const emptyBook = (): WordBook => ({ words: [], places: [], of: null })

/** An article whose words were numbered. */
export interface ReadWords {
  readonly seq: number
  readonly book: WordBook
  readonly numbers: Int32Array
}

/** Takes in the words of articles in the transaction that stores them, all of it inside `withVocabulary`. A tenth of what reading them from the text costs. */
export function takeInWords(db: Writable, articles: readonly ReadWords[]): void {
  counting(db, (known, count) => {
    for (const { seq, book, numbers } of articles) {
      if (book.of !== known) {
        book.of = known
        book.places = []
      }
      for (const number of numbers) count(book.places[number] ??= placeOf(known, book.words[number]!))
      run(db, 'DELETE FROM word_pending WHERE seq = ?', [seq])
    }
  })
}

/** Does what writes words, down to its commit: where it fails, what is in memory is read from the file again. */
export function withVocabulary<T>(db: Writable, work: () => T): T {
  try {
    return work()
  } catch (error) {
    loadedFrom.delete(db)
    throw error
  }
}

const POWERS_OF_EIGHT: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8].map(power => 8 ** power))

/** Counts words by their places, then writes those that are new and those whose count the file has to tell anew. */
function counting(db: Writable, work: (known: Loaded, count: (place: number) => void) => void): void {
  const known = load(db)
  const before = known.words.length
  const reached = new Map<number, number>()
  work(known, place => {
    const times = ++known.articles[place]!
    if (POWERS_OF_EIGHT.has(times)) reached.set(place, times)
  })
  const added = known.words.slice(before)
  if (added.length > 0) run(db, 'INSERT INTO word (id, word, articles) SELECT CAST(? AS INTEGER) + key, value, 1 FROM json_each(?)', [before + 1, JSON.stringify(added)])
  for (const [place, times] of reached) run(db, 'UPDATE word SET articles = ? WHERE id = ?', [times, place + 1])
}

function placeOf({ words, articles, places }: Loaded, word: string): number {
  const known = places.get(word)
  if (known !== undefined) return known
  const place = words.push(word) - 1
  articles.push(0)
  places.set(word, place)
  return place
}

function load(db: Readable): Loaded {
  const known = loadedFrom.get(db)
  if (known) return known
  const rows = all<{ word: string; articles: number }>(db, 'SELECT word, articles FROM word ORDER BY id')
  const words = rows.map(row => row.word)
  const read = { words, articles: rows.map(row => row.articles), places: new Map(words.map((word, place) => [word, place])) }
  loadedFrom.set(db, read)
  return read
}
