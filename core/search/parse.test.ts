import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQueryError, parseQuery } from './parse.ts'
import { printQuery } from './print.ts'
import { SEARCH_FIELDS, type Clause, type QueryError, type QueryTree } from './tree.ts'

function tree(query: string): QueryTree {
  const parsed = parseQuery(query)
  if (isQueryError(parsed)) throw new Error(parsed.message)
  return parsed
}

function mistake(query: string): QueryError {
  const parsed = parseQuery(query)
  if (!isQueryError(parsed)) throw new Error(`no error in ${query}`)
  return parsed
}

const placeless = (parsed: QueryTree) => parsed.clauses.map(({ start: _start, end: _end, ...rest }) => rest)
const plain = { presence: 'should', field: null, boost: 1 } as const
const word = (text: string) => ({ ...plain, term: { kind: 'word', text } })
const phrase = (text: string) => ({ ...plain, term: { kind: 'phrase', text } })

describe('parseQuery', () => {
  it('reads plain words, each with its place', () => {
    expect(tree(' mango  park ').clauses).toEqual([
      { ...word('mango'), start: 1, end: 6 },
      { ...word('park'), start: 8, end: 12 },
    ])
  })

  it('reads signs, fields, misspellings and boosts in one clause', () => {
    expect(tree('+title:Sihanoukvile~1^2.5').clauses).toEqual([
      { start: 0, end: 25, presence: 'must', field: 'title', boost: 2.5, term: { kind: 'fuzzy', text: 'Sihanoukvile', edits: 1 } },
    ])
    expect(placeless(tree('raid -outlet:CamboJA'))).toEqual([word('raid'), { presence: 'not', field: 'outlet', boost: 1, term: { kind: 'word', text: 'CamboJA' } }])
    expect(placeless(tree('raid^2~1'))).toEqual([{ ...plain, boost: 2, term: { kind: 'fuzzy', text: 'raid', edits: 1 } }])
  })

  it('takes field names in any case', () => {
    expect(tree('Title:raid').clauses[0]?.field).toBe('title')
  })

  it.each([
    ['raid*', 'raid*'], ['*ville', '*ville'], ['c*d', 'c*d'], ['a**b', 'a*b'], ['ភ្នំ*', 'ភ្នំ*'],
  ])('reads the wildcard %s', (query, pattern) => {
    expect(placeless(tree(query))).toEqual([{ ...plain, term: { kind: 'wildcard', pattern } }])
  })

  it.each(['"scam compound"', '“scam compound”', '„scam compound“', '«scam compound»', '＂scam  compound＂'])('reads the phrase %s', query => {
    expect(placeless(tree(query))).toEqual([phrase('scam compound')])
  })

  it('ends a word where a quote begins and a phrase where it is closed', () => {
    expect(placeless(tree('raid"scam compound"police'))).toEqual([word('raid'), phrase('scam compound'), word('police')])
  })

  it.each(['10:30', 'https://example.org/a-b?c=d', 'anti-fraud', 'COVID-19', 'C++', '1,000', 'O’Neil', "don't", 'U.S.', '诈骗：园区', 'ភ្នំពេញ'])(
    'leaves %s in one piece',
    text => expect(placeless(tree(text))).toEqual([word(text)]),
  )

  it('lets a known field take a word with a colon', () => {
    expect(placeless(tree('text:10:30'))).toEqual([{ ...word('10:30'), field: 'text' }])
  })

  it('passes over what has no letter or digit', () => {
    expect(placeless(tree('police & army — 2024'))).toEqual([word('police'), word('army'), word('2024')])
  })

  it('takes AND, OR and NOT for words in a phrase, in lower case, at the end, and where all is in capitals', () => {
    expect(placeless(tree('"police AND army" not or what OR'))).toEqual([phrase('police AND army'), word('not'), word('or'), word('what'), word('OR')])
    expect(placeless(tree('POLICE AND ARMY'))).toEqual([word('POLICE'), word('AND'), word('ARMY')])
  })

  it('takes a sign for a character behind a backslash', () => {
    expect(placeless(tree('\\+title\\:raid\\* \\-x C\\:\\\\users'))).toEqual([word('+title:raid*'), word('-x'), word('C:\\users')])
    expect(placeless(tree('"a \\" b \\*"'))).toEqual([phrase('a " b *')])
  })

  it.each([
    ['', 0, 0, /no word here/],
    [' & — ', 0, 5, /no word here/],
    ['-drugs -weapons', 0, 15, /what to leave out/],
    ['raid +', 5, 6, /\+ stands alone/],
    ['raid - police', 5, 6, /- stands alone/],
    ['+-raid', 0, 2, /Two signs/],
    ['raid "scam compound', 5, 19, /never closed/],
    ['raid ""', 5, 7, /no word between/],
    ['"scam comp*"', 10, 11, /inside quotes/],
    ['raid titel:scam', 5, 10, /Did you mean title:\?.*"titel:scam"/],
    ['author:Sokha', 0, 6, /Did you mean byline:\?/],
    ['Cambodia: raid', 0, 8, /The fields are title, text, outlet, byline\..*"Cambodia"/],
    ['constructor:x', 0, 11, /no field named constructor/],
    ['title:', 0, 6, /Nothing follows title:/],
    ['raid title: scam', 5, 11, /Nothing follows title:/],
    ['title:-raid', 6, 7, /-title:raid/],
    ['raid~', 4, 5, /1 or 2/],
    ['raid~3', 4, 6, /1 or 2/],
    ['raid~x', 4, 6, /1 or 2/],
    ['raid~1~1', 6, 8, /one ~ only/],
    ['raid^', 4, 5, /above 0/],
    ['raid^0', 4, 6, /above 0/],
    ['raid^101', 4, 8, /above 0/],
    ['raid^2x', 4, 7, /above 0/],
    ['raid^2^3', 6, 8, /one \^ only/],
    ['*', 0, 1, /every word/],
    ['title:*', 6, 7, /every word/],
    ['raid*~1', 0, 7, /both \* and ~/],
    ['"scam compound"~1', 0, 17, /misspelt as a whole/],
    ['police AND army', 7, 10, /come first/],
    ['police OR 金边', 7, 9, /follow/],
    ['police NOT army', 7, 10, /-drugs/],
    ['NOT army', 0, 3, /-drugs/],
    ['police: raid', 0, 6, /The fields are/],
    ['+&', 0, 2, /no letter or digit/],
    ['~1', 0, 2, /no letter or digit/],
  ])('explains %j at %i–%i', (query, start, end, message) => {
    const error = mistake(query)
    expect({ start: error.start, end: error.end }).toEqual({ start, end })
    expect(error.message).toMatch(message)
  })

  it('gives for any string a tree or an error, with every place inside the string', () => {
    const pieces = fc.constantFrom('"', '“', '*', '~', '^', '+', '-', ':', '\\', ' ', 'title', 'raid', '1', '2', '.', 'ភ្នំ', '金边', '👍🏽', "'", '//')
    const typed = fc.oneof(fc.array(pieces, { maxLength: 12 }).map(parts => parts.join('')), fc.string({ unit: 'binary' }))
    fc.assert(fc.property(typed, query => {
      const parsed = parseQuery(query)
      const places = isQueryError(parsed) ? [parsed] : parsed.clauses
      expect(places.length).toBeGreaterThan(0)
      let last = 0
      for (const { start, end } of places) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(query.length)
        last = end
      }
      if (isQueryError(parsed)) expect(parsed.message).toMatch(/[.?":]$/)
    }), { numRuns: 2000 })
  })
})

describe('printQuery', () => {
  const characters = fc.constantFrom(...'abZ9é"“\\*~^+-:/.’ភ្នំ金ទ')
  const text = fc.array(characters, { minLength: 1, maxLength: 8 }).map(parts => `x${parts.join('')}`.normalize('NFC'))
  const signed = fc.tuple(fc.constantFrom('', '+', '-', '*', ':', 'ab:'), text).map(([sign, rest]) => sign + rest)
  const starless = signed.map(value => value.replaceAll('*', ''))
  const term: fc.Arbitrary<Clause['term']> = fc.oneof(
    signed.map(value => ({ kind: 'word' as const, text: value })),
    fc.array(signed, { minLength: 1, maxLength: 3 }).map(words => ({ kind: 'phrase' as const, text: words.join(' ') })),
    fc.tuple(starless, starless).map(([before, after]) => ({ kind: 'wildcard' as const, pattern: `${before}*${after}` })),
    fc.tuple(signed, fc.constantFrom(1, 2)).map(([value, edits]) => ({ kind: 'fuzzy' as const, text: value, edits })),
  )
  const clause = fc.record({
    presence: fc.constantFrom('must' as const, 'should' as const, 'not' as const),
    field: fc.constantFrom(null, ...SEARCH_FIELDS),
    boost: fc.constantFrom(1, 2, 0.5, 100, 0.000001),
    term,
  })

  it('prints any tree as a query that parses to it', () => {
    fc.assert(fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), clauses => {
      const wanted = clauses.some(one => one.presence !== 'not') ? clauses : [...clauses, { ...word('raid') } as (typeof clauses)[number]]
      const printed = printQuery({ clauses: wanted.map(one => ({ ...one, start: 0, end: 0 })) })
      expect(placeless(tree(printed))).toEqual(wanted)
    }), { numRuns: 1000 })
  })

  it('prints any query that parses so that it parses to the same tree', () => {
    const typed = fc.array(fc.constantFrom('"', '*', '~1', '^2', '+', '-', ':', '\\', ' ', 'title:', 'raid', '1', '金边', '//'), { maxLength: 10 })
    fc.assert(fc.property(typed.map(parts => parts.join('')), query => {
      const parsed = parseQuery(query)
      fc.pre(!isQueryError(parsed))
      if (!isQueryError(parsed)) expect(placeless(tree(printQuery(parsed)))).toEqual(placeless(parsed))
    }), { numRuns: 2000 })
  })
})
