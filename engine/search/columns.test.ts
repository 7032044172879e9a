import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ArticleMeta } from '../../core/article/article.ts'
import { addArticle, metaOf, testCase } from '../testing.ts'
import { all, run, transaction, type Writable } from '../store/database.ts'
import { replaceGroupRows } from '../store/groups.ts'
import { columnsOf, foldsUnder, type Columns } from './columns.ts'
import { indexState } from './index/state.ts'
import { settleIndex } from './index/write.ts'

interface Row { seq: number; published: string | null; outlet: string | null; language: string | null; lead: number | null }

function settled(db: Writable): Columns {
  settleIndex(db)
  return columnsOf(db, indexState(db))
}

/** What the columns say of each article, in the case's own words. */
function told(db: Writable): Row[] {
  const { day, outlet, outlets, language, languages, lead } = settled(db)
  const { bySeq } = indexState(db).documents
  return all<{ seq: number }>(db, 'SELECT seq FROM article ORDER BY seq').map(({ seq }) => {
    const document = bySeq[seq]!
    return {
      seq, published: day[document] === 0 ? null : String(day[document]).replace(/^(....)(..)(..)$/, '$1-$2-$3').replace(/(-00)+$/, ''),
      outlet: outlets[outlet[document]!] || null, language: languages[language[document]!] || null, lead: lead[document] || null,
    }
  })
}

const inTheCase = (db: Writable): Row[] =>
  all(db, 'SELECT a.seq, a.published, a.outlet, a.language, g.lead FROM article a LEFT JOIN article_group g USING (seq) ORDER BY a.seq')

const setMeta = (db: Writable, seq: number, meta: ArticleMeta): number => run(db, 'UPDATE article SET meta = ? WHERE seq = ?', [JSON.stringify(meta), seq])

const day = fc.constantFrom('2024', '2024-10', '2024-10-31', '1999-01-02', undefined)
const meta = fc.record({ published: day, outlet: fc.constantFrom('CamboJA', 'VOD', 'ភ្នំពេញ', undefined), language: fc.constantFrom('en', 'km', undefined) })
  .map(found => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)))
const place = fc.nat(30)
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), meta }),
  fc.record({ kind: fc.constant('edit' as const), place, meta }),
  fc.record({ kind: fc.constant('remove' as const), place }),
  fc.record({ kind: fc.constant('group' as const), place, other: place }),
  fc.constant({ kind: 'ask' as const }),
)

it('says of every article what the case says, whatever was done to it', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
    const { db, close } = testCase()
    let added = 0
    for (const one of steps) {
      const seqs = all<{ seq: number }>(db, 'SELECT seq FROM article ORDER BY seq').map(({ seq }) => seq)
      const at = (wanted: number): number => seqs[wanted % seqs.length]!
      if (one.kind === 'add') transaction(db, () => addArticle(db, `Article ${added++}`, one.meta))
      else if (one.kind === 'ask') expect(told(db)).toEqual(inTheCase(db))
      else if (seqs.length === 0) continue
      else if (one.kind === 'edit') setMeta(db, at(one.place), metaOf(one.meta))
      else if (one.kind === 'remove') for (const table of ['article_reading', 'article']) run(db, `DELETE FROM ${table} WHERE seq = ?`, [seqs[one.place % seqs.length]!])
      else {
        const [lead, other] = [at(one.place), at(one.other)]
        const rows = lead === other ? [] : [{ seq: lead, lead, tie: null, similarity: 1 }, { seq: other, lead, tie: 'near' as const, similarity: 0.9 }]
        transaction(db, () => replaceGroupRows(db, [lead, other], rows))
      }
    }
    expect(told(db)).toEqual(inTheCase(db))
    close()
  }), { numRuns: 15 })
})

it('tells what folds under another', () => {
  const { db } = testCase()
  transaction(db, () => {
    for (const text of ['One', 'Two', 'Three']) addArticle(db, text)
    replaceGroupRows(db, [], [{ seq: 1, lead: 1, tie: null, similarity: 1 }, { seq: 2, lead: 1, tie: 'near', similarity: 0.9 }])
  })
  const columns = settled(db)
  const { documents } = indexState(db)
  expect([1, 2, 3].map(seq => foldsUnder(columns, documents, documents.bySeq[seq]!))).toEqual([false, true, false])
})
