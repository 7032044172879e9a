import { expect, it } from 'vitest'
import { addArticle, metaOf, testCase } from '../testing.ts'
import { wordNumberer } from '../import/word-numbers.ts'
import { all, transaction, value, type Writable } from '../store/database.ts'
import { emptyBook, readPendingWords, takeInWords, vocabulary, withVocabulary, type ReadWords } from './vocabulary.ts'

const TEXTS = Array.from({ length: 20 }, (_, at) => `Common words of raid${at % 3}, raids and raid${at}.\n\nLe café n'a pas fermé; ${at} នគរបាល came, came.`)

const counts = (db: Writable) => new Map(vocabulary(db).words.map((word, place) => [word, vocabulary(db).articles[place]]))
const stored = (db: Writable) => all(db, 'SELECT word, articles FROM word ORDER BY word')

/** Stores the texts with their words as a reader numbers them. */
function store(db: Writable, most: number): void {
  const numberWords = wordNumberer(most)
  let book = emptyBook()
  for (const [at, text] of TEXTS.entries()) {
    const { fresh, numbers, anew } = numberWords({ text, meta: metaOf({ title: `Title ${at}`, outlet: 'Wire' }) }, 'a.txt')
    if (anew) book = emptyBook()
    if (fresh !== '') book.words.push(...fresh.split(' '))
    transaction(db, () => {
      addArticle(db, text, { id: `a${at}`, title: `Title ${at}`, outlet: 'Wire' })
      takeInWords(db, [{ seq: at + 1, book, numbers }])
    })
  }
}

it.each([400_000, 12])('numbered words count as words read from the text, however often the numbers begin again', (most) => {
  const [numbered, read] = [testCase(), testCase()]
  store(numbered.db, most)
  for (const [at, text] of TEXTS.entries()) addArticle(read.db, text, { id: `a${at}`, title: `Title ${at}`, outlet: 'Wire' })
  readPendingWords(read.db)
  expect(value(numbered.db, 'SELECT count(*) FROM word_pending')).toBe(0)
  expect(counts(numbered.db)).toEqual(counts(read.db))
  expect(stored(numbered.db)).toEqual(stored(read.db))
})

it('what a broken-off transaction took in is forgotten, also in the numbers', () => {
  const { db } = testCase()
  const words: ReadWords = { seq: 1, book: { ...emptyBook(), words: ['raid', 'lost', 'kept'] }, numbers: Int32Array.of(0, 1) }
  expect(() => withVocabulary(db, () => transaction(db, () => {
    takeInWords(db, [words])
    throw new Error('power cut')
  }))).toThrow('power cut')
  expect(counts(db).size).toBe(0)
  withVocabulary(db, () => transaction(db, () => takeInWords(db, [{ ...words, numbers: Int32Array.of(2, 0) }])))
  expect(counts(db)).toEqual(new Map([['kept', 1], ['raid', 1]]))
  expect(all<{ word: string }>(db, 'SELECT word FROM word ORDER BY id').map(row => row.word)).toEqual(vocabulary(db).words)
})
