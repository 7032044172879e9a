import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQueryError, parseQuery } from '../search/parse.ts'
import { canonicalLine } from '../text/canonical.ts'
import { batchMarkId, batchMarkOf, lookedAt } from './batch.ts'
import { batchQuery } from './batch-query.ts'

const [EARLY, LATE] = ['2025-01-01T00:00:00.000Z', '2025-01-02T00:00:00.000Z']

describe('lookedAt', () => {
  it('is what happened last', () => {
    expect(lookedAt(null, null)).toBe(null)
    expect(lookedAt(EARLY, null)).toBe(EARLY)
    expect(lookedAt(null, { looked: true, at: LATE })).toBe(LATE)
    expect(lookedAt(EARLY, { looked: false, at: LATE })).toBe(null)
    expect(lookedAt(LATE, { looked: false, at: EARLY })).toBe(LATE)
  })
})

describe('batchMarkId', () => {
  it('can be taken apart again', () => {
    fc.assert(fc.property(fc.uuid(), fc.nat(), fc.uuid(), (batchId, entry, articleId) => {
      expect(batchMarkOf(batchMarkId(batchId, entry, articleId))).toEqual({ batchId, entry, articleId })
    }))
  })
})

describe('batchQuery', () => {
  it('asks for any spelling, as a name or as it is written', () => {
    expect(batchQuery({ name: 'Sar Thet', others: [] }, 'name')).toBe('name:"Sar Thet"')
    expect(batchQuery({ name: 'Sar Thet', others: ['ស ថេត'] }, 'name')).toBe('name:"Sar Thet" OR name:"ស ថេត"')
    expect(batchQuery({ name: 'Sar Thet', others: ['Thet'] }, 'exact')).toBe('="Sar Thet" OR ="Thet"')
    expect(batchQuery({ name: 'raid -drugs', others: ['x'] }, 'query')).toBe('raid -drugs')
  })

  it('is read as those very names, whatever signs are in them', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 10 }), fc.constantFrom('a" OR b', 'and', 'Sar (Thet)', '-x', '\\', 'O\'Brien*')).map(text => canonicalLine(`a${text}z`))
    fc.assert(fc.property(name, fc.array(name, { maxLength: 3 }), fc.constantFrom('name', 'exact'), (first, others, way) => {
      const tree = parseQuery(batchQuery({ name: first, others }, way as 'name' | 'exact'))
      if (isQueryError(tree)) throw new Error(tree.message)
      const [{ term } = { term: null }] = tree.clauses
      const terms = term?.kind === 'or' ? term.of.map(clause => clause.term) : [term]
      expect(terms.map(one => (one && 'text' in one ? one.text : null))).toEqual([first, ...others])
    }))
  })
})
