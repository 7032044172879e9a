import { SEARCH_FIELDS, type QueryError, type SearchField } from './tree.ts'

/** The sentences for everything that can be wrong with a query: what it is, and what to write instead. */

const at = (start: number, end: number, message: string): QueryError => ({ message, start, end })

/** What people call our fields elsewhere. */
const OTHER_NAMES: Readonly<Record<string, SearchField>> = {
  headline: 'title', name: 'title', subject: 'title', body: 'text', content: 'text', article: 'text',
  source: 'outlet', publisher: 'outlet', site: 'outlet', newspaper: 'outlet', author: 'byline', by: 'byline', writer: 'byline', reporter: 'byline',
}

/** Letters in which a wrong field name may differ from a right one to be taken for a slip of the finger. */
const NEAR = 2

export const nothingToFind = (query: string): QueryError =>
  at(0, query.length, 'There is no word here to look for. Write one or more words, such as: raid compound.')

export const onlyNegatives = (start: number, end: number): QueryError =>
  at(start, end, 'This only says what to leave out. Add at least one word to look for, such as: raid -drugs.')

export const loneSign = (sign: string, start: number): QueryError =>
  at(start, start + 1, `A ${sign} stands alone here. Write it directly before its word, such as ${sign}raid, or leave it out.`)

export const doubleSign = (start: number, end: number): QueryError =>
  at(start, end, 'Two signs stand before one word. Write one: + for a word that must be there, - for one that must not.')

export const signAfterField = (sign: string, field: string, start: number): QueryError =>
  at(start, start + 1, `Write the ${sign} before the field: ${sign}${field}:raid.`)

export const emptyField = (field: string, start: number, end: number): QueryError =>
  at(start, end, `Nothing follows ${field}: here. Write the word directly after the colon: ${field}:raid.`)

export const unclosedQuote = (start: number, end: number): QueryError =>
  at(start, end, 'This quote is opened and never closed. Put a second " after the last word of the phrase.')

export const emptyPhrase = (start: number, end: number): QueryError =>
  at(start, end, 'There is no word between these quotes. Write the words of the phrase, or leave the quotes out.')

export const wildcardInPhrase = (start: number): QueryError =>
  at(start, start + 1, 'A * inside quotes stands for nothing. Write the word without quotes, such as traffick*, or leave the * out.')

export const nothingInWord = (text: string, start: number, end: number): QueryError =>
  at(start, end, `There is no letter or digit in ${text} to look for. Write a word in its place, or leave it out.`)

export const bareWildcard = (start: number, end: number): QueryError =>
  at(start, end, 'A * alone would fit every word. Write some letters beside it, such as raid* or *ville.')

export const wildcardAndFuzzy = (start: number, end: number): QueryError =>
  at(start, end, 'One word cannot have both * and ~. Use * for an open end, or ~1 for a possible misspelling.')

export const fuzzyPhrase = (start: number, end: number): QueryError =>
  at(start, end, 'A phrase cannot be misspelt as a whole. Write its words without quotes, each with its own ~1.')

export const badFuzzy = (start: number, end: number): QueryError =>
  at(start, end, 'After ~ comes how many letters may differ: 1 or 2, such as Sihanoukvile~1. For the sign itself, put the words in quotes.')

export const badBoost = (start: number, end: number): QueryError =>
  at(start, end, 'After ^ comes how much more the word counts: a number above 0 and up to 100, such as raid^2. For the sign itself, put the words in quotes.')

export const repeatedSuffix = (sign: string, start: number, end: number): QueryError =>
  at(start, end, `One word can have one ${sign} only. Leave the second out.`)

/** Words that other search engines read as commands. */
export const operatorWord = (word: 'AND' | 'OR' | 'NOT', start: number, end: number): QueryError => at(start, end, {
  AND: 'AND is not needed: articles with all the words come first. Leave it out, or write + before each word that must be there. For the word itself write and.',
  OR: 'OR is not needed: articles with any of the words follow those with all of them. Leave it out. For the word itself write or.',
  NOT: 'To leave a word out write - directly before it, such as -drugs. For the word itself write not.',
}[word])

/** `typed`: the field name with what follows its colon, up to the next space. */
export function unknownField(name: string, typed: string, start: number, end: number): QueryError {
  const meant = nearestField(name)
  const remedy = meant ? `Did you mean ${meant}:?` : `The fields are ${SEARCH_FIELDS.join(', ')}.`
  return at(start, end, `There is no field named ${name}. ${remedy} To look for the words as they are, put them in quotes: "${typed.replace(/:$/, '')}".`)
}

function nearestField(name: string): SearchField | null {
  const lower = name.toLowerCase()
  const other = Object.hasOwn(OTHER_NAMES, lower) ? OTHER_NAMES[lower]! : null
  if (other) return other
  const [nearest] = SEARCH_FIELDS.map(field => ({ field, edits: editDistance(lower, field) })).sort((a, b) => a.edits - b.edits)
  return nearest && nearest.edits <= NEAR ? nearest.field : null
}

/** Levenshtein distance, in UTF-16 units. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
