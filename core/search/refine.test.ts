import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterOf, FACETS, type FacetValue } from './facet.ts'
import { isQueryError, parseQuery } from './parse.ts'
import { datesIn, pressedIn, released, withDates, withoutValue, withValue } from './refine.ts'
import type { Clause } from './tree.ts'

const clauses = (query: string): readonly Clause[] => {
  const parsed = parseQuery(query)
  return isQueryError(parsed) ? [] : parsed.clauses
}
const meaning = (of: readonly Clause[]): string => JSON.stringify(of, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value))
const pressed = (query: string): string[] => pressedIn(query).map(({ facet, value, excluded }) => `${excluded ? '-' : ''}${facet} ${value}`)

const name = fc.array(fc.constantFrom(...'abZ9 é"“\\*?~^+-:/=().’ភ្នំ金ទ'), { maxLength: 6 }).map(parts => `x${parts.join('')}`.normalize('NFC').trim().replace(/\s+/g, ' '))
const date = fc.constantFrom('2024', '2024-10', '2024-10-07', '2023..2024', '2024-02..', '..2024-12-01')
const value: fc.Arbitrary<FacetValue> = fc.constantFrom(...FACETS).chain((facet) => {
  const values = facet === 'date' ? fc.oneof(date, fc.constant('undated')) : facet === 'read' ? fc.constantFrom('read', 'unread') : facet === 'copies' ? fc.constantFrom('copy', 'lead') : name
  return values.map(one => ({ facet, value: one }))
})
/** Queries as they are typed, with all that stands in the way of adding to them. */
const typed = fc.array(fc.constantFrom(
  'raid', '"a b"', '*ville', '(', ')', '+', '-', ' ', ' ', ' ', ' AND ', ' or ', 'NOT ', 'and', 'tag:a', 'tag:"b c"', ' tag:d ', '-tag:e', ' OR tag:f', 'from:"x y"', 'date:2024', ' after:2023 ',
  ' before:2025-02', 'is:copy', ' is:undated ', 'language:km', '(tag:a OR tag:b)', '(tag:a)', ' & ', 'type:pdf', '^2', 'ភ្នំពេញ',
), { maxLength: 9 }).map(parts => parts.join('')).filter(text => clauses(text).length > 0)

describe('a query narrowed at its side', () => {
  it.each([
    ['raid', 'tag', 'forced labour', 'raid tag:"forced labour"'], ['', 'language', 'km', 'language:km'], ['raid tag:a', 'tag', 'b', 'raid (tag:a OR tag:b)'],
    ['(tag:a OR tag:b) raid', 'tag', 'c', '(tag:a OR tag:b OR tag:c) raid'], ['raid -tag:a', 'tag', 'b', 'raid -tag:a tag:b'], ['raid', 'outlet', 'The "Post"', 'raid from:"The \\"Post\\""'],
    ['raid AND', 'tag', 'a', 'raid tag:a AND'], ['raid', 'date', '2024-10', 'raid date:2024-10'], ['raid is:unread', 'copies', 'copy', 'raid is:unread is:copy'], ['raid tag:a', 'tag', 'a', 'raid tag:a'],
  ] as const)('%s with %s %s is %s', (query, facet, added, wanted) => {
    expect(withValue(query, { facet, value: added })).toBe(wanted)
  })

  it.each([
    ['raid tag:a', 'raid'], ['tag:a raid', 'raid'], ['x tag:a y', 'x y'], ['"a b"tag:"a""c d"', '"a b""c d"'], ['raid tag:"a"police', 'raid police'], ['raid (tag:b OR tag:a)', 'raid tag:b'],
    ['raid (tag:b OR tag:a OR tag:c)', 'raid (tag:b OR tag:c)'], ['raid tag:b OR tag:a', 'raid tag:b'], ['raid ((tag:a) OR tag:b)', 'raid tag:b'], ['raid NOT tag:a', 'raid'],
    ['raid AND tag:a', 'raid AND tag:a'], ['tag:a', ''], ['tag:a raid tag:a', 'raid'], ['tag:a not b c', '-b c'],
  ])('%s without the tag a is %s', (query, wanted) => {
    expect(released(query, { facet: 'tag', value: 'a' })).toBe(wanted)
  })

  it('leaves a value out, also one that it asked for', () => {
    expect(withoutValue('raid', { facet: 'tag', value: 'a b' })).toBe('raid -tag:"a b"')
    expect(withoutValue('raid (tag:a OR tag:b)', { facet: 'tag', value: 'a' })).toBe('raid tag:b -tag:a')
  })

  it('says what stands in it, with its place', () => {
    const query = 'raid (tag:a OR tag:"b c") -is:copy type:official type:pdf after:2023 raid AND tag:x'
    expect(pressed(query)).toEqual(['tag a', 'tag b c', '-copies copy', 'format pdf', 'date 2024..'])
    expect(pressedIn(query).map(({ start, end }) => query.slice(start, end))).toEqual(['tag:a', 'tag:"b c"', '-is:copy', 'type:pdf', 'after:2023'])
    expect(pressed('raid "')).toEqual([])
  })

  it('puts a span of days in the place of what it says of dates', () => {
    expect(withDates('raid after:2023 police before:2025', { from: '2024-10', to: '2024-12' })).toBe('raid date:2024-10..2024-12 police')
    expect(withDates('raid', { from: '2024', to: '2024' })).toBe('raid date:2024')
    expect(withDates('raid date:2024 -date:2024-05', null)).toBe('raid -date:2024-05')
    expect(datesIn('raid after:2023 before:2025-03')).toEqual({ from: '2024', to: '2025-02' })
    expect(datesIn('(date:2023 OR date:2021-05..2022) date:..2023-06')).toEqual({ from: '2021-05', to: '2023-06' })
    expect(datesIn('raid -date:2024')).toBeNull()
  })

  it('has the value then and all it had before, and is letter for letter itself again without it', () => {
    fc.assert(fc.property(typed, value, (query, wanted) => {
      fc.pre(!pressedIn(query).some(one => one.facet === wanted.facet && one.value === wanted.value))
      // A parenthesis in a value without quotes ends it among others, so that they are written anew.
      fc.pre(!/:[^\s"]*[()]/.test(query))
      const narrowed = withValue(query, wanted)
      expect(pressed(narrowed).sort()).toEqual([...pressed(query), `${wanted.facet} ${wanted.value}`].sort())
      const others = (text: string): string => meaning(clauses(text).filter(({ start, end }) => !pressedIn(text).some(one => one.start >= start && one.end <= end)))
      expect(others(narrowed)).toBe(others(query))
      expect(meaning(clauses(released(narrowed, wanted)))).toBe(meaning(clauses(query)))
      // Unless the end is an operator that something behind it would come to be bound with.
      if (!/(?:and|or|not)\W*$/i.test(query)) expect(released(narrowed, wanted)).toBe(query)
    }), { numRuns: 1500 })
  })

  it('leaves out a value, and nothing else', () => {
    fc.assert(fc.property(typed, value, (query, unwanted) => {
      const freed = released(query, unwanted)
      fc.pre(clauses(freed).length > 0)
      const text = withoutValue(query, unwanted)
      const left: Clause = { start: 0, end: 0, presence: 'not', boost: 1, term: { kind: 'filter', filter: filterOf(unwanted) } }
      expect(clauses(text).map(one => meaning([one])).sort()).toEqual([...clauses(freed), left].map(one => meaning([one])).sort())
      expect(pressed(text).filter(one => one.endsWith(`${unwanted.facet} ${unwanted.value}`))).toEqual([`-${unwanted.facet} ${unwanted.value}`])
    }), { numRuns: 1000 })
  })

  it('has one span of dates then, and what is no date as before', () => {
    fc.assert(fc.property(typed, date.map(one => filterOf({ facet: 'date', value: one })), (query, filter) => {
      const span = filter.by === 'date' ? { from: filter.from, to: filter.to } : null
      const text = withDates(query, span)
      const noDates = (all: string[]): string[] => all.filter(one => !one.startsWith('date ') || one === 'date undated')
      expect(datesIn(text)).toEqual(span)
      expect(noDates(pressed(text))).toEqual(noDates(pressed(query)))
      expect(datesIn(withDates(text, null))).toBeNull()
    }), { numRuns: 1000 })
  })
})
