import { fieldKnownAs, QUERY_FIELDS } from './query-fields.ts'
import type { QueryError } from './tree.ts'

/** The sentences for everything that can be wrong with a query: what it is, and what to write instead. */

const at = (start: number, end: number, message: string, better: string | null = null): QueryError => ({ message, start, end, better })

/** Letters in which a wrong name may differ from a right one to be taken for a slip of the finger. */
const NEAR = 2

export const nothingToFind = (query: string): QueryError =>
  at(0, query.length, 'There is no word here to look for. Write one or more words, such as: raid compound.')

export const onlyNegatives = (start: number, end: number): QueryError =>
  at(start, end, 'This only says what to leave out. Add at least one word to look for, such as: raid -drugs.')

export const loneSign = (sign: string, start: number): QueryError =>
  at(start, start + 1, `A ${sign} stands alone here. Write it directly before its word, such as ${sign}raid, or leave it out.`)

export const doubleSign = (start: number, end: number): QueryError =>
  at(start, end, 'Two signs stand before one word. Write one: + for a word that must be there, - for one that must not.')

/** The field begins at `start`; its sign stands before `end`. */
export const signAfterField = (sign: string, field: string, start: number, end: number): QueryError =>
  at(start, end, `Write the ${sign} before the field: ${sign}${field}:raid.`, `${sign}${field}:`)

export const emptyField = (field: string, start: number, end: number): QueryError =>
  at(start, end, `Nothing follows ${field}: here. Write the word directly after the colon: ${field}:raid.`)

/** `typed`: what stands at the place. */
export const unclosedQuote = (typed: string, start: number, end: number): QueryError =>
  at(start, end, 'This quote is opened and never closed. Put a second " after the last word of the phrase.', `${typed.trimEnd()}"`)

export const emptyPhrase = (start: number, end: number): QueryError =>
  at(start, end, 'There is no word between these quotes. Write the words of the phrase, or leave the quotes out.', '')

export const nothingInWord = (text: string, start: number, end: number): QueryError =>
  at(start, end, `There is no letter or digit in ${text} to look for. Write a word in its place, or leave it out.`)

export const bareWildcard = (start: number, end: number): QueryError =>
  at(start, end, 'A * alone would fit every word. Write some letters beside it, such as raid* or *ville.')

export const wildcardAndFuzzy = (start: number, end: number): QueryError =>
  at(start, end, 'One word cannot have both * and ~. Use * for an open end, or ~1 for a possible misspelling.')

export const exactAndLoose = (start: number, end: number): QueryError =>
  at(start, end, 'A word behind = is looked for just as it is written. Leave the = out, or the *, ? or ~.')

/** `phrase`: it stands behind one. `number`: what stands behind the sign. */
export const badFuzzy = (phrase: boolean, number: string, start: number, end: number): QueryError => (phrase
  ? at(start, end, 'After ~ comes how many words may stand between those in quotes, 1 to 99, such as "raid police"~5.', number === '' ? '~5' : null)
  : at(start, end, 'After ~ comes how many letters of a word may differ, 1 or 2, such as Sihanoukvile~1. For the sign itself, put the word in quotes.', number === '' || number.startsWith('0.') ? '~1' : Number(number) > 2 ? '~2' : null))

/** `operator`: as it was written. */
export const notNear = (operator: string, start: number, end: number): QueryError =>
  at(start, end, `On each side of ${operator} stands one word or one phrase, such as bribe ${operator} minister, with nothing but a field or sign before the first. Write AND for articles that have both anywhere.`, 'AND')

export const badDistance = (operator: string, distance: number, start: number, end: number): QueryError =>
  at(start, end, 'Behind the stroke comes how many words may stand between the two, 1 to 99, such as bribe w/5 minister.', operator.replace(/\d+$/, distance === 0 ? '1' : '99'))

export const badBoost = (start: number, end: number): QueryError =>
  at(start, end, 'After ^ comes how much more the word counts: a number above 0 and up to 100, such as raid^2. For the sign itself, put the words in quotes.', '^2')

export const repeatedSuffix = (sign: string, start: number, end: number): QueryError =>
  at(start, end, `One word can have one ${sign} only. Leave the second out.`, '')

export const strayClosing = (start: number): QueryError =>
  at(start, start + 1, 'This ) closes nothing. Leave it out, or write a ( where the words it closes begin.', '')

/** `typed`: what stands at the place. */
export const unclosedGroup = (typed: string, start: number, end: number): QueryError =>
  at(start, end, 'This ( is opened and never closed. Put a ) behind the last word that belongs inside.', `${typed.trimEnd()})`)

export const emptyGroup = (start: number, end: number): QueryError =>
  at(start, end, 'There is no word in these parentheses. Write the words that belong together, or leave them out.', '')

export const tooDeep = (start: number): QueryError =>
  at(start, start + 1, 'There are too many parentheses in each other here. Leave some out.')

export const badDate = (typed: string, start: number, end: number): QueryError =>
  at(start, end, `${typed === '' ? 'This' : typed} is no day of the calendar. Write a year, a month or a day, such as 2024, 2024-10 or 2024-10-07, or two with .. between, such as date:2024-10..2024-12.`)

export const datesTurned = (from: string, to: string, start: number, end: number): QueryError =>
  at(start, end, 'This ends before it begins. Write the earlier day first.', `${to}..${from}`)

export function unknownValue(field: string, typed: string, known: readonly string[], start: number, end: number): QueryError {
  const meant = nearest(typed.toLowerCase(), known)
  return at(start, end, `${field}: does not know ${typed}.${meant === null ? '' : ` Did you mean ${field}:${meant}?`} Write one of: ${known.join(', ')}.`, meant)
}

/** `typed`: the field name with what follows its colon, up to the next space. */
export function unknownField(name: string, typed: string, start: number, end: number): QueryError {
  const meant = fieldMeant(name)
  const remedy = meant ? `Did you mean ${meant}:?` : `The fields are ${QUERY_FIELDS.join(', ')}.`
  return at(start, end, `There is no field named ${name}. ${remedy} To look for the words as they are, put them in quotes: "${typed.replace(/:$/, '')}".`, meant)
}

/** What a wrong field name was meant to be; null: nothing like it. */
export const fieldMeant = (name: string): string | null => fieldKnownAs(name.toLowerCase()) ?? nearest(name.toLowerCase(), QUERY_FIELDS)

function nearest(typed: string, known: readonly string[]): string | null {
  const [first] = known.map(name => ({ name, edits: editDistance(typed, name) })).sort((a, b) => a.edits - b.edits)
  return first && first.edits <= NEAR && first.edits < typed.length - 1 ? first.name : null
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
