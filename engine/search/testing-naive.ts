import fc from 'fast-check'
import lunr from 'lunr'

/**
 * A search as one would do it with a marker in hand: every article is read for every clause. It shares nothing with the engine but lunr's stemmer, and reads no query: trees are made, printed
 * here, and given to the engine as text.
 */
export interface Naive {
  readonly title: string
  readonly text: string
  readonly outlet: string | null
  readonly language: string | null
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published: string | null
}

type Field = 'title' | 'text' | 'outlet' | null

export type Node =
  | { readonly is: 'words'; readonly field: Field; readonly words: readonly string[]; readonly phrase: boolean; readonly exact: boolean }
  | { readonly is: 'near'; readonly field: Field; readonly words: readonly string[]; readonly distance: number }
  | { readonly is: 'pattern'; readonly field: Field; readonly patterns: readonly string[] }
  | { readonly is: 'fuzzy'; readonly field: Field; readonly word: string; readonly edits: number }
  | { readonly is: 'filter'; readonly by: 'language' | 'from' | 'has' | 'date'; readonly value: string }
  | { readonly is: 'group'; readonly clauses: readonly Signed[] }
  | { readonly is: 'and' | 'or'; readonly of: readonly { readonly not: boolean; readonly node: Node }[] }

export interface Signed {
  readonly sign: '' | '+' | '-'
  readonly node: Node
}

// Words

const MARKS = /\p{M}/gu
const TOKEN = /[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|\p{M})*|[\u0e01-\u0e30\u0e40-\u0e46\u0e81-\u0eb0\u0ec0-\u0ec6](?:\p{M}|[\u0e33\u0eb3])*|[\p{Script=Han}\p{Script=Katakana}]|(?:(?![\u0e00-\u0eff\u1780-\u17ff\p{Script=Han}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu

/** What a text is made of, without case and marks of Latin letters, and thousands without commas. */
function cut(text: string): string[] {
  const plain = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').toLowerCase()
  return (plain.match(TOKEN) ?? []).map(token => (/^\p{Script=Latin}/u.test(token) ? token.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd') : token))
}

const stem = (token: string): string => (/^[a-z]{3,}$/.test(token) ? lunr.stemmer(new lunr.Token(token, {})).toString() : token)

/** Whether one token fits where a word is looked for. */
type Fits = (token: string) => boolean

const alike = (word: string): Fits => token => stem(token) === stem(word)

/** Korean words carry particles behind them. */
function fitsOfWord(word: string): Fits[] {
  const tokens = cut(word.replace(/['’]s$/, ''))
  return tokens.map((token, at) => (at === tokens.length - 1 && /\p{Script=Hangul}{2}$/u.test(word) ? other => other.startsWith(token) : alike(token)))
}

function fitsOfPattern(pattern: string): Fits[] {
  if (!/[*?]/.test(pattern)) return cut(pattern).map(alike)
  if (/[\u0e00-\u0eff\u1780-\u17ff]/.test(pattern)) {
    const tokens = cut(pattern.slice(0, -1))
    return tokens.map((token, at) => (at === tokens.length - 1 ? other => other.startsWith(token) : alike(token)))
  }
  const expression = new RegExp(`^${pattern.toLowerCase().replace(/\?$/, '.?').replace(/\?(?!$)/g, '.').replace('..?', '.?').replaceAll('*', '.*')}$`, 'u')
  return [token => expression.test(token)]
}

/** Letters inserted, left out, replaced, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1)
    }
  }
  return rows[a.length]![b.length]!
}

const inOrder = (tokens: readonly string[], wanted: readonly Fits[]): boolean => tokens.some((_, from) => wanted.every((fits, at) => from + at < tokens.length && fits(tokens[from + at]!)))

const within = (tokens: readonly string[], wanted: readonly Fits[], width: number): boolean =>
  tokens.some((_, from) => wanted.every(fits => tokens.slice(from, from + width).some(fits)))

// Articles

const read = (article: Naive, field: Field): string[] => (field === null ? [article.title, article.text, article.outlet ?? ''] : [article[field] ?? ''])

function holdsWords(article: Naive, node: Node): boolean {
  switch (node.is) {
    case 'words': {
      if (!node.exact) return read(article, node.field).some(text => inOrder(cut(text), node.phrase ? node.words.flatMap(cut).map(alike) : fitsOfWord(node.words[0]!)))
      const written = node.words.join(' ')
      const tokens = cut(written)
      const open = /[\u0e00-\u0eff\u1780-\u17ff\p{Script=Han}\p{Script=Katakana}]/u
      const [before, behind] = [open.test(written[0]!) ? '' : '(?<![\\p{L}\\p{M}\\p{N}])', open.test(written.at(-1)!) ? '' : '(?![\\p{L}\\p{M}\\p{N}])']
      const letters = new RegExp(`${before}${written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')}${behind}`, 'u')
      // Both must hold of the article, each in some field.
      return read(article, node.field).some(text => inOrder(cut(text), tokens.map((token): Fits => other => other === token))) && read(article, node.field).some(text => letters.test(text))
    }
    case 'near': {
      const wanted = node.words.flatMap(cut).map(alike)
      return read(article, node.field).some(text => within(cut(text), wanted, wanted.length + node.distance))
    }
    case 'pattern': return read(article, node.field).some(text => inOrder(cut(text), node.patterns.flatMap(fitsOfPattern)))
    case 'fuzzy': {
      const [word = ''] = cut(node.word)
      return read(article, node.field).some(text => cut(text).some(token => stem(token) === stem(word) || distance(token, word) <= node.edits))
    }
    default: throw new Error(node.is)
  }
}

function passes({ published, ...article }: Naive, by: string, value: string): boolean {
  switch (by) {
    case 'language': return article.language === value
    case 'from': return article.outlet !== null && cut(article.outlet).join(' ') === cut(value).join(' ')
    case 'has': return value === 'date' ? published !== null : article.outlet !== null
    default: {
      const [from = '', to = from] = value.split('..')
      // A year is no day of it: an article of 2024 is not known to be one of 2024-10 or later.
      return published !== null && (from === '' || published >= from) && (to === '' || published.slice(0, to.length) <= to)
    }
  }
}

/** `some`: it is in the list by this. `whole`: nothing of it is missing. */
interface Said {
  readonly some: boolean
  readonly whole: boolean
}

const both = (is: boolean): Said => ({ some: is, whole: is })

function narrows(node: Node): boolean {
  return node.is === 'filter' || (node.is === 'group' && node.clauses.every(one => narrows(one.node))) || ((node.is === 'and' || node.is === 'or') && node.of.every(one => narrows(one.node)))
}

function say(article: Naive, node: Node): Said {
  switch (node.is) {
    case 'filter': return both(passes(article, node.by, node.value))
    case 'group': return sayAll(article, node.clauses)
    case 'and': case 'or': {
      const parts = node.of.map(({ not, node: part }) => (not ? both(!say(article, part).some) : say(article, part)))
      const joined = (of: 'some' | 'whole'): boolean => (node.is === 'and' ? parts.every(part => part[of]) : parts.some(part => part[of]))
      return { some: joined('some'), whole: joined('whole') }
    }
    default: return both(holdsWords(article, node))
  }
}

/** Whether an article is in the list of a query, and whether among those that have every word. */
export function sayAll(article: Naive, clauses: readonly Signed[]): Said {
  if (clauses.some(({ sign, node }) => sign === '-' && say(article, node).some)) return both(false)
  const positive = clauses.filter(({ sign }) => sign !== '-')
  if (!positive.filter(({ node }) => narrows(node)).every(({ node }) => say(article, node).some)) return both(false)
  const words = positive.filter(({ node }) => !narrows(node)).map(({ sign, node }) => ({ must: sign === '+', ...say(article, node) }))
  if (words.length === 0) return both(true)
  const must = words.filter(word => word.must)
  return { some: must.length > 0 ? must.every(({ some }) => some) : words.some(({ some }) => some), whole: words.every(({ whole }) => whole) }
}

// Queries

const named = (field: Field): string => (field === null ? '' : `${field}:`)

export const written = (clauses: readonly Signed[]): string => clauses.map(({ sign, node }) => sign + writtenNode(node)).join(' ')

function writtenNode(node: Node): string {
  switch (node.is) {
    case 'words': return `${named(node.field)}${node.exact ? '=' : ''}${node.phrase ? `"${node.words.join(' ')}"` : node.words[0]!}`
    case 'near': return `${named(node.field)}"${node.words.join(' ')}"~${node.distance}`
    case 'pattern': return node.patterns.length > 1 ? `${named(node.field)}"${node.patterns.join(' ')}"` : named(node.field) + node.patterns[0]!
    case 'fuzzy': return `${named(node.field)}${node.word}~${node.edits}`
    case 'filter': return `${node.by}:${/\s/.test(node.value) ? `"${node.value}"` : node.value}`
    case 'group': return `(${written(node.clauses)})`
    case 'and': case 'or': return node.of.map(({ not, node: part }) => (not ? 'NOT ' : '') + writtenNode(part)).join(` ${node.is.toUpperCase()} `)
  }
}

interface Stock {
  readonly words: readonly string[]
  readonly patterns: readonly string[]
  /** Patterns that may stand in quotes: without a `?`. */
  readonly starred: readonly string[]
  readonly misspelt: readonly string[]
  readonly filters: readonly (readonly ['language' | 'from' | 'has' | 'date', string])[]
}

/** Queries of every kind of clause, in each other. */
export function queries({ words, patterns, starred, misspelt, filters }: Stock): fc.Arbitrary<readonly Signed[]> {
  const field = fc.constantFrom<Field>(null, null, null, 'title', 'text', 'outlet')
  const word = fc.constantFrom(...words)
  const several = (most: number) => fc.array(word, { minLength: 1, maxLength: most, size: 'small' })
  const plain: fc.Arbitrary<Node> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ is: fc.constant('words' as const), field, words: word.map(one => [one]), phrase: fc.constant(false), exact: fc.constant(false) }) },
    { weight: 3, arbitrary: fc.record({ is: fc.constant('words' as const), field, words: several(2), phrase: fc.constant(true), exact: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('near' as const), field, words: several(3), distance: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('pattern' as const), field, patterns: fc.constantFrom(...patterns).map(one => [one]) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('pattern' as const), field, patterns: fc.tuple(fc.constantFrom(...starred), word).chain(pair => fc.constantFrom(pair, [...pair].reverse())) }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('fuzzy' as const), field, word: fc.constantFrom(...misspelt), edits: fc.constantFrom(1, 2) }) },
    { weight: 2, arbitrary: fc.constantFrom(...filters).map(([by, value]): Node => ({ is: 'filter', by, value })) },
  )
  const { clauses } = fc.letrec<{ clauses: readonly Signed[]; node: Node; inner: Node }>(tie => ({
    clauses: fc.array(fc.record({ sign: fc.constantFrom('' as const, '' as const, '+' as const, '-' as const), node: tie('node') }), { minLength: 1, maxLength: 3 })
      // One clause at least must ask for something; a sign before operators belongs to the first of them alone.
      .map(list => list.map(({ sign, node }, at): Signed => ({ node, sign: node.is === 'and' || node.is === 'or' || (at === 0 && sign === '-') ? '' : sign }))),
    inner: fc.oneof({ maxDepth: 3, withCrossShrink: true }, { weight: 4, arbitrary: plain }, { weight: 1, arbitrary: tie('clauses').map((list): Node => ({ is: 'group', clauses: list })) }),
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: tie('inner') },
      { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('and' as const, 'or' as const), of: fc.array(fc.record({ not: fc.boolean(), node: tie('inner') }), { minLength: 2, maxLength: 3 }) })
        .map(({ is, of }): Node => ({ is, of: of.map((part, at) => (at === 0 ? { ...part, not: false } : part)) })) },
    ),
  }))
  return clauses
}
