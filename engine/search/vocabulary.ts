import { surfaceWords } from '../../core/search/surface-words.ts'
import { all, run, transaction, value, type Readable, type Writable } from '../store/database.ts'

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

/** Reads the words of new articles once there are enough for a transaction of their own. The import calls it as it goes, so that a search finds little to do. */
export function keepVocabulary(db: Writable): void {
  const pending = value<number>(db, `SELECT count(*) FROM (SELECT 1 FROM word_pending LIMIT ${BATCH})`)
  if (pending === BATCH) readPendingWords(db)
}

/**
 * Takes the words of some articles that came in or changed into the vocabulary; returns how many articles it read. About 0.25 ms for an
 * article of 400 words. Not inside another transaction: its rollback would leave what is in memory ahead of the file.
 */
export function readPendingWords(db: Writable): number {
  const pending = all<PendingArticle>(db, `
    SELECT p.seq, a.title, a.outlet, a.byline, a.text FROM word_pending p JOIN article a ON a.seq = p.seq ORDER BY p.seq LIMIT ${BATCH}`)
  if (pending.length === 0) return 0
  const known = load(db)
  try {
    transaction(db, () => {
      for (const { seq, title, outlet, byline, text } of pending) {
        for (const word of surfaceWords(`${title}\n${outlet ?? ''}\n${byline ?? ''}\n${text}`)) count(db, known, word)
        run(db, 'DELETE FROM word_pending WHERE seq = ?', [seq])
      }
    })
  } catch (error) {
    loadedFrom.delete(db)
    throw error
  }
  return pending.length
}

interface PendingArticle {
  readonly seq: number
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly text: string
}

const POWERS_OF_EIGHT: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8].map(power => 8 ** power))

function count(db: Writable, { words, articles, places }: Loaded, word: string): void {
  const place = places.get(word)
  if (place === undefined) {
    places.set(word, words.push(word) - 1)
    articles.push(1)
    run(db, 'INSERT INTO word (id, word, articles) VALUES (?, ?, 1)', [words.length, word])
    return
  }
  const times = ++articles[place]!
  if (POWERS_OF_EIGHT.has(times)) run(db, 'UPDATE word SET articles = ? WHERE id = ?', [times, place + 1])
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
