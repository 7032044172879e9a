import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drained } from '../../drained.ts'
import { termNumberer } from '../../import/numbered-terms.ts'
import { addArticle, metaOf, testCase } from '../../testing.ts'
import { run, transaction, value, type Writable } from '../../store/database.ts'
import { segments } from '../../store/search-index.ts'
import { search } from '../search.ts'
import { ByteSink, takeNumber, unzigzag, zigzag } from './bytes.ts'
import { checkIndex, indexIsTrue } from './check.ts'
import { tidy } from './keep-index.ts'
import { indexState, withIndex } from './state.ts'
import { emptyBook, takeIn } from './take-in.ts'
import { addDocuments, settleIndex } from './write.ts'

const found = (db: Writable, query: string): string[] => search(db, query, { offset: 0, limit: 1000 }).hits.map(({ article }) => article.id).sort()

describe('numbers as bytes', () => {
  it('come back as they were', () => {
    fc.assert(fc.property(fc.array(fc.maxSafeNat()), fc.array(fc.integer()), (numbers, signed) => {
      const sink = new ByteSink()
      for (const number of numbers) sink.put(number)
      for (const number of signed) sink.put(zigzag(number))
      const cursor = { bytes: sink.bytes(), at: 0 }
      expect(numbers.map(() => takeNumber(cursor))).toEqual(numbers)
      expect(signed.map(() => unzigzag(takeNumber(cursor)))).toEqual(signed)
      expect(cursor.at).toBe(sink.length)
    }))
  })
})

/** Stores texts with their terms as a reader numbers them, which begin again after `most`. `together`: words that are taken in together. */
function store(db: Writable, texts: readonly string[], most: number, together: number): void {
  const numberTerms = termNumberer(most)
  let book = emptyBook()
  for (const [at, text] of texts.entries()) {
    const { fresh, numbers, lengths, anew } = numberTerms({ text, meta: metaOf({ title: `Title ${at}`, outlet: 'Wire' }) }, 'a.txt')
    if (anew) book = emptyBook()
    if (fresh !== '') book.terms.push(...fresh.split(' '))
    withIndex(db, () => transaction(db, () => {
      addArticle(db, text, { id: `a${at}`, title: `Title ${at}`, outlet: 'Wire' })
      takeIn(db, [{ seq: at + 1, book, numbers, lengths }], together)
    }))
  }
}

const waiting = (db: Writable): number => value<number>(db, 'SELECT count(*) FROM index_pending')!

it.each([400_000, 12])('what a reader numbered is what the texts say, however often the numbers begin again', (most) => {
  const { db } = testCase()
  store(db, Array.from({ length: 20 }, (_, at) => `Common words of raid${at % 3}, raids and raid${at}.\n\nLe café n'a pas fermé; ${at} នគរបាល came, came.`), most, 1)
  expect(waiting(db)).toBe(0)
  expect(indexIsTrue(db)).toBe(true)
  expect(found(db, 'cafe "came, came"')).toHaveLength(20)
})

describe('articles that were told and not taken in yet', () => {
  const told = (): Writable => {
    const { db } = testCase()
    store(db, ['first words', 'second words', 'third words'], 400_000, 1000)
    expect([waiting(db), segments(db)]).toEqual([3, []])
    return db
  }
  it('are taken in together', () => {
    const { db } = testCase()
    store(db, Array.from({ length: 10 }, (_, at) => `words of ${at}`), 400_000, 20)
    // A title, an outlet and a text of six words together.
    expect(segments(db).map(({ documents }) => documents)).toEqual([4, 4])
    expect(waiting(db)).toBe(2)
    expect(indexIsTrue(db)).toBe(true)
  })
  it('are found by the next search', () => {
    const db = told()
    expect(found(db, 'words')).toEqual(['a0', 'a1', 'a2'])
    expect([waiting(db), segments(db).length]).toEqual([0, 1])
    expect(indexIsTrue(db)).toBe(true)
  })
  it('are found as they are now when one was edited or removed meanwhile', () => {
    const db = told()
    run(db, `UPDATE article SET text = 'changed words' WHERE seq = 1`)
    run(db, 'DELETE FROM article_reading WHERE seq = 2')
    run(db, 'DELETE FROM article WHERE seq = 2')
    expect([found(db, 'words'), found(db, 'first'), found(db, 'changed')]).toEqual([['a0', 'a2'], [], ['a0']])
    expect(indexIsTrue(db)).toBe(true)
  })
  it('are read from the case where they are lost', () => {
    const db = told()
    expect(() => withIndex(db, () => { throw new Error('power cut') })).toThrow('power cut')
    expect(found(db, 'words')).toEqual(['a0', 'a1', 'a2'])
    expect(indexIsTrue(db)).toBe(true)
  })
})

it('what a broken-off transaction took in is forgotten', () => {
  const { db } = testCase()
  addArticle(db, 'Kept words.', { id: 'a', title: 'T' })
  settleIndex(db)
  expect(() => withIndex(db, () => transaction(db, () => {
    addDocuments(db, [{ seq: 9, terms: Int32Array.of(indexState(db).terms.addText('lost')), lengths: [0, 1, 0, 0] }])
    throw new Error('power cut')
  }))).toThrow('power cut')
  expect(indexState(db).terms.find('lost')).toBe(-1)
  addArticle(db, 'Found words.', { id: 'b', title: 'T' })
  expect([found(db, 'lost'), found(db, 'found'), found(db, 'words')]).toEqual([[], ['b'], ['a', 'b']])
  expect(indexIsTrue(db)).toBe(true)
})

/** All that is done while nobody asks for anything. */
function rest(db: Writable): void {
  for (const _ of tidy(db));
}

describe('segments', () => {
  const fill = (db: Writable, from: number, to: number): void => {
    for (let n = from; n < to; n++) {
      addArticle(db, `common ${n % 7 === 0 ? 'seventh' : 'other'} n${n} common`, { id: `a${n}`, title: `T${n}` })
      settleIndex(db)
    }
  }

  it('are merged as they grow, and say the same', () => {
    const { db } = testCase()
    fill(db, 0, 150)
    expect(segments(db).length).toBeLessThan(22)
    expect(segments(db).reduce((sum, { documents }) => sum + documents, 0)).toBe(150)
    expect(found(db, 'seventh')).toHaveLength(22)
    expect(found(db, '"n99 common"')).toEqual(['a99'])
    expect(indexIsTrue(db)).toBe(true)
  })

  it('lose what was removed, and articles that changed come as new', () => {
    const { db } = testCase()
    fill(db, 0, 60)
    for (let n = 0; n < 60; n += 2) {
      run(db, 'DELETE FROM article_reading WHERE seq = ?', [n + 1])
      run(db, 'DELETE FROM article WHERE seq = ?', [n + 1])
      settleIndex(db)
    }
    run(db, `UPDATE article SET text = 'changed text' WHERE seq = 2`)
    expect(found(db, 'common')).toHaveLength(29)
    expect(found(db, 'changed')).toEqual(['a1'])
    fill(db, 60, 200)
    expect(found(db, 'common')).toHaveLength(169)
    expect(value<number>(db, 'SELECT count(*) FROM index_dead')).toBeLessThan(31)
    expect(indexIsTrue(db)).toBe(true)
  })

  it('are read anew from the file as they were', () => {
    const { db } = testCase()
    fill(db, 0, 75)
    // A failure forgets what is in memory.
    expect(() => withIndex(db, () => { throw new Error('power cut') })).toThrow('power cut')
    expect(indexIsTrue(db)).toBe(true)
    fill(db, 75, 90)
    expect(found(db, 'seventh')).toHaveLength(13)
    expect(indexIsTrue(db)).toBe(true)
  })

  it('are few after a rest, and say the same', () => {
    const { db } = testCase()
    fill(db, 0, 60)
    run(db, 'DELETE FROM article_reading WHERE seq = 3')
    run(db, 'DELETE FROM article WHERE seq = 3')
    rest(db)
    expect(segments(db)).toHaveLength(1)
    fill(db, 60, 70)
    rest(db)
    expect(segments(db).map(({ documents }) => documents)).toEqual([60, 10])
    expect(found(db, 'seventh')).toHaveLength(10)
    expect(found(db, 'common')).toHaveLength(69)
    expect(indexIsTrue(db)).toBe(true)
    expect(value(db, 'SELECT count(*) FROM index_segment')).toBe(2)
    expect(value(db, 'SELECT count(*) FROM index_dead')).toBe(0)
  })

  it('that wait for a rest take no part in what is found', () => {
    const { db } = testCase()
    fill(db, 0, 20)
    // Up to where the new segment is there and the old ones are still to be deleted.
    for (const _ of tidy(db)) if (indexState(db).retired.length > 0) break
    expect(indexState(db).retired).not.toEqual([])
    expect(() => withIndex(db, () => { throw new Error('power cut') })).toThrow('power cut')
    expect(found(db, 'common')).toHaveLength(20)
    expect(indexIsTrue(db)).toBe(true)
    rest(db)
    expect([value(db, 'SELECT count(*) FROM index_segment'), indexState(db).retired]).toEqual([1, []])
  })

  it('are checked in steps, between which articles may change', () => {
    const { db } = testCase()
    fill(db, 0, 30)
    const steps = checkIndex(db)
    expect(steps.next().done).toBe(false)
    run(db, `UPDATE article SET text = 'changed text' WHERE seq = 2`)
    run(db, 'DELETE FROM article_reading WHERE seq = 3')
    run(db, 'DELETE FROM article WHERE seq = 3')
    fill(db, 30, 32)
    rest(db)
    expect(drained(steps)).toBe(true)
  })

  it('that a broken-off merge left are cleared away', () => {
    const { db } = testCase()
    fill(db, 0, 10)
    run(db, `INSERT INTO index_segment (id, first_document, documents, ready, sizes) VALUES (99, 1, 3, 0, '{}')`)
    run(db, `INSERT INTO index_piece VALUES (?, x'00')`, [99 * 4 * 2 ** 24 + 5])
    expect(() => withIndex(db, () => { throw new Error('power cut') })).toThrow('power cut')
    expect(indexIsTrue(db)).toBe(true)
    rest(db)
    expect(value(db, 'SELECT count(*) FROM index_piece WHERE id >= ?', [99 * 4 * 2 ** 24])).toBe(0)
    expect(value(db, 'SELECT count(*) FROM index_segment WHERE id = 99')).toBe(0)
  })
})
