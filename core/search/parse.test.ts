import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQueryError, parseQuery } from './parse.ts'
import { printQuery } from './print.ts'
import { FILTER_FIELDS, SEARCH_FIELDS, type Clause, type Filter, type QueryError, type QueryTree, type Term } from './tree.ts'

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

/** The clauses without their places, those inside them as well. */
function placeless(parsed: QueryTree): unknown[] {
  return parsed.clauses.map(placelessClause)
}
function placelessClause({ start: _start, end: _end, term, ...rest }: Clause): unknown {
  if (term.kind === 'group') return { ...rest, term: { kind: 'group', of: placeless(term.tree) } }
  return { ...rest, term: term.kind === 'and' || term.kind === 'or' ? { ...term, of: term.of.map(placelessClause) } : term }
}
/** Every clause stands inside the one it belongs to, behind its neighbour. */
function checkPlaces(clauses: readonly Clause[], from: number, to: number): void {
  let last = from
  for (const { start, end, term } of clauses) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(to)
    last = end
    if (term.kind === 'group') checkPlaces(term.tree.clauses, start, end)
    if (term.kind === 'and' || term.kind === 'or') checkPlaces(term.of, start, end)
  }
}

const plain = { presence: 'should', boost: 1 } as const
const word = (text: string, more: object = {}) => ({ ...plain, term: { kind: 'word', field: null, text, exact: false, ...more } })
const phrase = (text: string, more: object = {}) => ({ ...plain, term: { kind: 'phrase', field: null, text, exact: false, ...more } })
const filter = (is: Filter) => ({ ...plain, term: { kind: 'filter', filter: is } })

describe('parseQuery', () => {
  it('reads plain words, each with its place', () => {
    expect(tree(' mango  park ').clauses).toEqual([
      { ...word('mango'), start: 1, end: 6 },
      { ...word('park'), start: 8, end: 12 },
    ])
  })

  it('reads signs, fields, misspellings and boosts in one clause', () => {
    expect(tree('+title:Sihanoukvile~1^2.5').clauses).toEqual([
      { start: 0, end: 25, presence: 'must', boost: 2.5, term: { kind: 'fuzzy', field: 'title', text: 'Sihanoukvile', edits: 1 } },
    ])
    expect(placeless(tree('raid -outlet:CamboJA'))).toEqual([word('raid'), { ...word('CamboJA', { field: 'outlet' }), presence: 'not' }])
    expect(placeless(tree('raid^2~1'))).toEqual([{ ...plain, boost: 2, term: { kind: 'fuzzy', field: null, text: 'raid', edits: 1 } }])
  })

  it('takes field names in any case', () => {
    expect(placeless(tree('Title:raid AUTHOR:Sokha byline:Dara'))).toEqual([word('raid', { field: 'title' }), word('Sokha', { field: 'byline' }), word('Dara', { field: 'byline' })])
  })

  it.each([
    ['raid*', 'raid*'], ['*ville', '*ville'], ['c*d', 'c*d'], ['a**b', 'a*b'], ['ភ្នំ*', 'ភ្នំ*'], ['r?id', 'r?id'], ['raid?', 'raid?'],
  ])('reads the wildcard %s', (query, pattern) => {
    expect(placeless(tree(query))).toEqual([{ ...plain, term: { kind: 'wildcard', field: null, pattern } }])
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
    expect(placeless(tree('text:10:30'))).toEqual([word('10:30', { field: 'text' })])
  })

  it('passes over what has no letter or digit', () => {
    expect(placeless(tree('police & army — 2024'))).toEqual([word('police'), word('army'), word('2024')])
  })

  it('reads operators in either case, AND closer than OR, and OR closer than side by side', () => {
    const and = (...of: unknown[]) => ({ ...plain, term: { kind: 'and', of } })
    const or = (...of: unknown[]) => ({ ...plain, term: { kind: 'or', of } })
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(text => word(text))
    expect(placeless(tree('a b AND c OR d'))).toEqual([a, or(and(b, c), d)])
    expect(placeless(tree('a and b or c d'))).toEqual([or(and(a, b), c), d])
    expect(placeless(tree('a AND NOT b'))).toEqual([and(a, { ...b, presence: 'not' })])
    expect(placeless(tree('a not b'))).toEqual([a, { ...b, presence: 'not' }])
    expect(placeless(tree('NOT b a'))).toEqual([{ ...b, presence: 'not' }, a])
    expect(placeless(tree('+a AND +b'))).toEqual([and(a, b)])
    expect(placeless(tree('NOT NOT a'))).toEqual([a])
  })

  it('passes over an operator that binds nothing, and takes it for a word in quotes, behind a backslash, or where there is nothing else', () => {
    const raid = word('raid')
    for (const query of ['raid AND', 'OR raid', 'AND OR raid NOT', 'raid AND & ']) expect(placeless(tree(query))).toEqual([raid])
    expect(placeless(tree('and raid or'))).toEqual([word('and'), raid, word('or')])
    expect(placeless(tree('raid \\and \\NOT'))).toEqual([raid, word('and'), word('NOT')])
    expect(placeless(tree('"police AND army"'))).toEqual([phrase('police AND army')])
    expect(placeless(tree('or AND'))).toEqual([word('or'), word('AND')])
  })

  it('takes w/5 for a word where nothing stands on one of its sides', () => {
    for (const query of ['w/5', 'w/5 raid', 'raid w/5', '(raid w/5)', 'raid w/5 AND', '& w/5 raid']) {
      const words = query.replace(' AND', '').split(/[^\w/]+/).filter(text => text !== '').map(text => word(text))
      expect([placeless(tree(query)), placeless(tree(`(${query.replace(/[()]/g, '')})`))]).toEqual([query.startsWith('(') ? [{ ...plain, term: { kind: 'group', of: words } }] : words, [{ ...plain, term: { kind: 'group', of: words } }]])
    }
    expect(placeless(tree('raid \\w/5 police'))).toEqual(['raid', 'w/5', 'police'].map(text => word(text)))
    expect(placeless(tree('raid w/five police w/5. gate w/5) dawn'))).toEqual(['raid', 'w/five', 'police', 'w/5.', 'gate', 'w/5)', 'dawn'].map(text => word(text)))
  })

  it('reads parentheses, with what stands before and behind them', () => {
    const group = (...of: unknown[]) => ({ ...plain, term: { kind: 'group', of } })
    expect(placeless(tree('a (b c)'))).toEqual([word('a'), group(word('b'), word('c'))])
    expect(placeless(tree('a -title:(b "c d")^2'))).toEqual([word('a'), { ...group(word('b', { field: 'title' }), phrase('c d', { field: 'title' })), presence: 'not', boost: 2 }])
    expect(placeless(tree('(a OR (b c)) AND d'))).toEqual([
      { ...plain, term: { kind: 'and', of: [group({ ...plain, term: { kind: 'or', of: [word('a'), group(word('b'), word('c'))] } }), word('d')] } },
    ])
    expect(placeless(tree('Co(2) a)'))).toEqual([word('Co(2)'), word('a)')])
  })

  it('reads exact words, words near each other and names', () => {
    expect(placeless(tree('=Raid ="Sar Thet" title:=Raid'))).toEqual([word('Raid', { exact: true }), phrase('Sar Thet', { exact: true }), word('Raid', { exact: true, field: 'title' })])
    expect(placeless(tree('"police raid"~5'))).toEqual([{ ...plain, term: { kind: 'near', field: null, text: 'police raid', distance: 5 } }])
    expect(placeless(tree('name:"Ly Yong Phat"^2 name:Phat'))).toEqual([
      { ...plain, boost: 2, term: { kind: 'name', field: null, text: 'Ly Yong Phat' } }, { ...plain, term: { kind: 'name', field: null, text: 'Phat' } },
    ])
  })

  it.each<[string, Filter]>([
    ['date:2024', { by: 'date', from: '2024', to: '2024' }], ['date:2024-10..2024-12', { by: 'date', from: '2024-10', to: '2024-12' }], ['date:..2024-1-5', { by: 'date', from: null, to: '2024-01-05' }],
    ['after:2024-12', { by: 'date', from: '2025-01', to: null }], ['before:2024-03-01', { by: 'date', from: null, to: '2024-02-29' }], ['after:2023', { by: 'date', from: '2024', to: null }],
    ['is:copy', { by: 'is', state: 'copy' }], ['has:Annotation', { by: 'has', what: 'annotation' }], ['tag:"forced labour"', { by: 'tag', text: 'forced labour' }], ['language:km', { by: 'language', text: 'km' }],
    ['entity:Chrey*', { by: 'entity', text: 'Chrey*' }], ['type:official', { by: 'type', text: 'official' }],
  ])('reads the filter %s', (query, is) => {
    expect(placeless(tree(query))).toEqual([filter(is)])
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
    ['raid titel:scam', 5, 10, /Did you mean title:\?.*"titel:scam"/],
    ['Cambodia:raid', 0, 8, /The fields are title, text, outlet, author, name, .*"Cambodia:raid"/],
    ['titel: scam', 0, 5, /Did you mean title:\?/],
    ['constructor:x', 0, 11, /no field named constructor/],
    ['title:', 0, 6, /Nothing follows title:/],
    ['raid title: -scam', 5, 11, /Nothing follows title:/],
    ['tag: date:2024', 0, 4, /Nothing follows tag:/],
    ['(title: ) raid', 1, 7, /Nothing follows title:/],
    ['title:-raid', 0, 7, /-title:raid/],
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
    ['NOT army', 0, 8, /what to leave out/],
    ['raid (-a -b)', 5, 12, /what to leave out/],
    ['-a AND -b c', 0, 9, /what to leave out/],
    ['raid (police', 5, 12, /never closed/],
    ['raid ()', 5, 7, /no word in these/],
    ['=raid*', 0, 6, /just as it is written/],
    ['=raid~1', 0, 7, /just as it is written/],
    ['raid* w/5 police', 6, 9, /one word or one phrase/],
    ['raid w/5 police w/5 gate', 5, 8, /one word or one phrase/],
    ['raid w/5 -police', 5, 8, /one word or one phrase/],
    ['=raid w/5 police', 6, 9, /one word or one phrase/],
    ['title:raid w/5 text:police', 11, 14, /one word or one phrase/],
    ['raid w/0 police', 5, 8, /1 to 99/],
    ['date:yesterday', 5, 14, /no day of the calendar/],
    ['date:2024-13', 5, 12, /no day of the calendar/],
    ['after:2024-02-30', 6, 16, /no day of the calendar/],
    ['date:2025..2024', 5, 15, /earlier day first/],
    ['is:nice', 3, 7, /does not know nice.*copy/],
    ['has:', 0, 4, /Nothing follows has:/],
    ['+&', 0, 2, /no letter or digit/],
    ['~1', 0, 2, /no letter or digit/],
  ])('explains %j at %i–%i', (query, start, end, message) => {
    const error = mistake(query)
    expect({ start: error.start, end: error.end }).toEqual({ start, end })
    expect(error.message).toMatch(message)
  })

  it.each<[string, string]>([
    // As other keyboards, word processors and search boxes write it.
    ['＂online scam＂', '"online scam"'], ['‘online scam’ raid', '"online scam" raid'], ["'online scam'", '"online scam"'], ["title:'online scam'~5", 'title:"online scam"~5'],
    ['outlet：CamboJA', 'outlet:CamboJA'], ['+Title：raid', '+title:raid'], ['（scam OR fraud） AND raid', '(scam OR fraud) AND raid'], ['＋police －drugs', '+police -drugs'],
    ['raid −drugs', 'raid -drugs'], ['raid !drugs', 'raid -drugs'], ['raid !"drug raid"', 'raid -"drug raid"'], ['++police --drugs raid', '+police -drugs raid'],
    ['traffick＊ raid～1 police＾2', 'traffick* raid~1 police^2'], ['scam && raid', 'scam AND raid'], ['scam || fraud', 'scam OR fraud'], ['scam | fraud', 'scam OR fraud'],
    ['raid w/5 police', '"raid police"~5'], ['raid NEAR/12 police', '"raid police"~12'], ['raid Pre/1 police', '"raid police"~1'], ['+title:raid W/5 police^2', '+title:"raid police"~5^2'],
    ['"drug raid" w/5 “the gate” police', '"drug raid the gate"~5 police'], ['a OR raid near/5 police AND c', 'a OR "raid police"~5 AND c'], ['title:(raid w/5 police)', 'title:("raid police"~5)'],
    ['NOT raid w/5 police', '-"raid police"~5'], ['title: raid', 'title:raid'], ['date: 2024', 'date:2024'], ['tag: "forced labour"', 'tag:"forced labour"'], ['title: (a b)', 'title:(a b)'],
    ['raid~1^2', 'raid^2~1'], ['"human  traffick*"', '"human traffick*"'], ['"traffick*"', 'traffick*'],
    // Dates as people and word processors write them.
    ['date:2024-10...2024-12', 'date:2024-10..2024-12'], ['date:2024-10…2024-12', 'date:2024-10..2024-12'], ['date:2024-10–2024-12', 'date:2024-10..2024-12'],
    ['date:2024-10 .. 2024-12 raid', 'date:2024-10..2024-12 raid'], ['date:2024 - 2025', 'date:2024..2025'], ['date:2023 to 2024', 'date:2023..2024'],
    ['date:2024/10/7', 'date:2024-10-07'], ['date:2024.10', 'date:2024-10'], ['date:"October 2024"', 'date:2024-10'], ['date:"7 Oct 2024"', 'date:2024-10-07'], ['date:"October 7, 2024"', 'date:2024-10-07'],
    ['after:oct-2024', 'after:2024-10'], ['date:>2024-10', 'after:2024-10'], ['date:<2025', 'before:2025'], ['date:>=2024-10', 'date:2024-10..'], ['date:<=2024', 'date:..2024'],
    ['has:notes', 'has:note'], ['has:Annotations', 'has:annotation'], ['tag:*', 'has:tag'], ['-outlet:*', '-has:outlet'],
  ])('reads %s as %s', (typed, meant) => {
    expect(placeless(tree(`x ${typed}`))).toEqual(placeless(tree(`x ${meant}`)))
  })

  it.each<[string, string[] | null]>([
    ['Cambodia: raid', ['Cambodia:', 'raid']], ['police: raid', ['police:', 'raid']], ['Re: Fwd: raid', ['Re:', 'Fwd:', 'raid']], ["don't O'Neil 'raid'", ["don't", "O'Neil", "'raid'"]],
    ['诈骗：园区', ['诈骗：园区']], ['公司（中国）', ['公司（中国）']], ['(公司（中国） 金边)', null], ['Yahoo! raid', ['Yahoo!', 'raid']], ['AT&T raid', ['AT&T', 'raid']], ['a－b', ['a－b']], ['什么？', ['什么？']],
  ])('takes pasted text for words: %s', (query, words) => {
    const { clauses } = tree(query)
    expect(clauses.map(({ term }) => (term.kind === 'word' ? term.text : term.kind))).toEqual(words ?? ['group'])
  })

  it.each<[string, string]>([
    ['titel:scam', 'title:scam'], ['source:Reuters', 'outlet:Reuters'], ['raid lang:km', 'raid language:km'], ['site:rfa.org', 'outlet:rfa.org'], ['raid "scam compound', 'raid "scam compound"'],
    ['(raid OR scam', '(raid OR scam)'], ['x title:-raid', 'x -title:raid'], ['raid~', 'raid~1'], ['raid~5', 'raid~2'], ['raid~0.8', 'raid~1'], ['"raid police"~', '"raid police"~5'], ['raid^', 'raid^2'],
    ['raid^2^3', 'raid^2'], ['raid ""', 'raid '], ['raid ()', 'raid '], ['date:2025..2024', 'date:2024..2025'], ['raid* NEAR/5 police', 'raid* AND police'], ['(a b) w/5 c', '(a b) AND c'], ['a w/5 b w/5 c', 'a AND b w/5 c'], ['a pre/0 b', 'a pre/1 b'], ['a w/150 b', 'a w/99 b'],
    ['is:coppy', 'is:copy'], ['is:unred', 'is:unread'], ['has:atachments', 'has:attachments'],
  ])('proposes for %s to write %s', (query, better) => {
    const error = mistake(query)
    expect(query.slice(0, error.start) + error.better + query.slice(error.end)).toBe(better)
    expect(isQueryError(parseQuery(better))).toBe(false)
  })

  it.each(['Cambodia:raid', 'raid + police', '-drugs', '*', 'date:yesterday', 'date:2024-13', 'is:nice', '+-raid', 'raid*~1'])('proposes nothing for %s', (query) => {
    expect(mistake(query).better).toBeNull()
  })

  it('gives for any string a tree or an error, with every place inside the string', () => {
    const pieces = fc.constantFrom('"', '“', '*', '?', '~', '^', '+', '-', ':', '=', '(', ')', '\\', ' ', ' AND ', ' or ', 'NOT ', ' w/5 ', 'title', 'date', 'has:', 'raid', '1', '2', '.', 'ភ្នំ', '金边', '👍🏽', "'", '//', '：', '（', '）', '！', '−', '||', '..', '…', '‘', '’')
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
      else checkPlaces(parsed.clauses, 0, query.length)
    }), { numRuns: 2000 })
  })
})

describe('printQuery', () => {
  const characters = fc.constantFrom(...'abZ9é"“\\*?~^+-:/=().’ភ្នំ金ទ：（）！!－＊‘\'&|')
  const text = fc.array(characters, { minLength: 1, maxLength: 8 }).map(parts => `x${parts.join('')}`.normalize('NFC'))
  const signed = fc.oneof(fc.tuple(fc.constantFrom('', '+', '-', '*', ':', 'ab:', '=', '(', '?', '!', '‘', "'", '（', '＝', 'title：', 'tag:'), text).map(([sign, rest]) => sign + rest), fc.constantFrom('and', 'OR', 'Not', 'w/5', 'NEAR/100'))
  // In an address a question mark is one.
  const starless = signed.map(value => value.replaceAll(/[*?]/g, '').replaceAll('/', 'l'))
  const field = fc.constantFrom(null, ...SEARCH_FIELDS)
  const words = fc.array(signed, { minLength: 1, maxLength: 3 }).map(list => list.join(' '))
  const day = fc.constantFrom('2024', '2024-02', '2024-02-29')
  const filters: fc.Arbitrary<Filter> = fc.oneof(
    fc.constantFrom<Filter>({ by: 'is', state: 'copy' }, { by: 'has', what: 'note' }, { by: 'date', from: null, to: '2023' }, { by: 'date', from: '2025-01', to: null }),
    fc.tuple(day, day).map(([from, to]): Filter => ({ by: 'date', from, to })),
    fc.tuple(fc.constantFrom(...FILTER_FIELDS), signed).map(([by, value]): Filter => ({ by, text: value })),
  )
  const wordTerm: fc.Arbitrary<Term> = fc.oneof(
    fc.record({ kind: fc.constant('word' as const), field, text: signed, exact: fc.boolean() }),
    fc.record({ kind: fc.constant('phrase' as const), field, text: words, exact: fc.boolean() }),
    fc.tuple(field, starless, fc.constantFrom('*', '?'), starless).map(([of, before, sign, after]): Term => ({ kind: 'wildcard', field: of, pattern: `${before}${sign}${after}` })),
    fc.tuple(field, starless, starless).map(([of, first, last]): Term => ({ kind: 'wildcard', field: of, pattern: `${first} *${last} *` })),
    fc.record({ kind: fc.constant('fuzzy' as const), field, text: signed, edits: fc.constantFrom(1, 2) }),
    fc.record({ kind: fc.constant('near' as const), field, text: words, distance: fc.integer({ min: 1, max: 99 }) }),
    fc.record({ kind: fc.constant('name' as const), field: fc.constant(null), text: words }),
    filters.map((is): Term => ({ kind: 'filter', filter: is })),
  )
  const place = { start: fc.constant(0), end: fc.constant(0) }
  const presences = fc.constantFrom('must' as const, 'should' as const, 'not' as const)
  const withBoost = (term: Term, boost: number): number => (term.kind === 'filter' ? 1 : boost)
  const boosts = fc.constantFrom(1, 2, 0.5, 100, 0.000001)
  const { clause } = fc.letrec<{ clause: Clause; operand: Clause; group: Term }>(tie => ({
    group: fc.array(tie('clause'), { minLength: 1, maxLength: 3 }).map((clauses): Term => ({ kind: 'group', tree: { clauses: withPositive(clauses) } })),
    operand: fc.record({ ...place, presence: fc.constantFrom('should' as const, 'not' as const), boost: boosts, term: fc.oneof({ maxDepth: 2 }, wordTerm, tie('group')) })
      .map(one => ({ ...one, boost: withBoost(one.term, one.boost) })),
    clause: fc.oneof(
      { maxDepth: 2 },
      fc.record({ ...place, presence: presences, boost: boosts, term: fc.oneof({ maxDepth: 2 }, wordTerm, tie('group')) }).map(one => ({ ...one, boost: withBoost(one.term, one.boost) })),
      fc.array(tie('operand'), { minLength: 2, maxLength: 3 }).map((of): Clause => ({ start: 0, end: 0, presence: 'should', boost: 1, term: { kind: 'and', of: withPositive(of) } })),
      fc.tuple(fc.array(tie('operand'), { minLength: 2, maxLength: 3 }), tie('operand')).map(([of, last]): Clause => ({
        start: 0, end: 0, presence: 'should', boost: 1,
        term: { kind: 'or', of: [{ start: 0, end: 0, presence: 'should', boost: 1, term: { kind: 'and', of: withPositive(of) } }, last] },
      })),
    ),
  }))
  const withPositive = (clauses: readonly Clause[]): Clause[] => clauses.map((one, index) => (index === 0 && one.presence === 'not' ? { ...one, presence: 'should' } : one))

  it('prints any tree as a query that parses to it', () => {
    fc.assert(fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }).map(withPositive), clauses => {
      expect(placeless(tree(printQuery({ clauses })))).toEqual(placeless({ clauses }))
    }), { numRuns: 1000 })
  })

  it('prints any query that parses so that it parses to the same tree', () => {
    const typed = fc.array(fc.constantFrom('"', '*', '?', '~1', '^2', '+', '-', ':', '=', '(', ')', '\\', ' ', ' AND ', ' or ', ' NOT ', ' w/5 ', ' NEAR/9 ', '\\w/5', 'title:', 'name:', 'date:2024', 'tag:', 'raid', '1', '金边', '//', '：', '（', '）', '!', '＋', '‘', '’', '..', ' to ', '||', 'has:note', 'from:'), { maxLength: 10 })
    fc.assert(fc.property(typed.map(parts => parts.join('')), query => {
      const parsed = parseQuery(query)
      fc.pre(!isQueryError(parsed))
      if (!isQueryError(parsed)) expect(placeless(tree(printQuery(parsed)))).toEqual(placeless(parsed))
    }), { numRuns: 2000 })
  })
})
