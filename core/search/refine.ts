import { facetOf, filterOf, type Facet, type FacetValue } from './facet.ts'
import { isQueryError, parseQuery } from './parse.ts'
import { printFilter, printQuery } from './print.ts'
import type { Clause, QueryTree } from './tree.ts'

/** A value that the text of a query narrows by, or leaves out. */
export interface Pressed extends FacetValue {
  readonly excluded: boolean
  /** Where it stands in the query, its sign and field included. UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

/**
 * The values that stand in a query as clauses of their own, in order: filters, and filters of one facet with OR between them, which mean any of them. What stands beside words, as in
 * `raid AND tag:x`, is no value that could be taken off alone. None where the query has a mistake.
 */
export function pressedIn(query: string): Pressed[] {
  return clausesOf(query).flatMap(clause => choiceOf(clause)?.parts ?? [])
}

/** The clauses of a query that press values of a facet, any of which is enough; and those that press none. */
export function choicesIn(tree: QueryTree): { readonly choices: readonly { readonly facet: Facet; readonly parts: readonly Pressed[] }[]; readonly others: QueryTree } {
  const choices = tree.clauses.map(choiceOf)
  return { choices: choices.filter(choice => choice !== null), others: { clauses: tree.clauses.filter((_, place) => choices[place] === null) } }
}

/** The query narrowed by one more value. Values of one facet mean any of them. */
export function withValue(query: string, wanted: FacetValue): string {
  const written = printFilter(filterOf(wanted))
  const beside = clausesOf(query).findLast((clause) => {
    const choice = choiceOf(clause)
    return choice?.facet === wanted.facet && !choice.parts[0]!.excluded
  })
  if (!beside) return added(query, written)
  const choice = choiceOf(beside)!
  if (choice.parts.some(({ value }) => value === wanted.value)) return query
  const { start, end } = beside
  const typed = choice.list === null ? `(${query.slice(start, end)} OR ${written})` : `${query.slice(start, choice.list.end)} OR ${written}${query.slice(choice.list.end, end)}`
  const parts = [...choice.parts, wanted]
  const joined = pressed(typed, parts) ? typed : `(${parts.map(part => printFilter(filterOf(part))).join(' OR ')})`
  return verified(query.slice(0, start) + joined + query.slice(end), clausesOf(query).map(one => (one.start === start ? clausesOf(joined)[0]! : one)))
}

/** Whether a text is one clause that presses these values. */
function pressed(text: string, parts: readonly FacetValue[]): boolean {
  const [clause, ...more] = clausesOf(text)
  const found = clause && more.length === 0 ? choiceOf(clause)?.parts ?? [] : []
  return found.length === parts.length && parts.every(({ value }, place) => found[place]!.value === value)
}

/** The query without the articles that have a value; not narrowed to them any more, where it was. */
export function withoutValue(query: string, unwanted: FacetValue): string {
  const freed = released(query, unwanted)
  return added(freed, `-${printFilter(filterOf(unwanted))}`)
}

/** The query with a value neither asked for nor left out. */
export function released(query: string, { facet, value }: FacetValue): string {
  for (let text = query; ;) {
    const clauses = clausesOf(text)
    const clause = clauses.find(one => choiceOf(one)?.parts.some(part => part.facet === facet && part.value === value))
    if (!clause) return text
    text = without(text, clauses, clause, value)
  }
}

/** Days, months or years from one to another, both included; null: open. */
export interface DateSpan {
  readonly from: string | null
  readonly to: string | null
}

/** The query narrowed to a span, in place of what it says of dates. Null: to none. */
export function withDates(query: string, span: DateSpan | null): string {
  const written = span === null || (span.from === null && span.to === null) ? null : printFilter({ by: 'date', ...span })
  const clauses = clausesOf(query)
  const first = clauses.find(isDates)
  let text = query
  if (written !== null) {
    if (!first) return added(query, written)
    text = verified(query.slice(0, first.start) + written + query.slice(first.end), clauses.map(one => (one === first ? clausesOf(written)[0]! : one)))
  }
  for (;;) {
    const left = clausesOf(text)
    const unwanted = left.filter(isDates)[written === null ? 0 : 1]
    if (!unwanted) return text
    text = without(text, left, unwanted, null)
  }
}

/** From when until when the query narrows to, of all it says of dates. Null: it says nothing of them. */
export function datesIn(query: string): DateSpan | null {
  const spans = clausesOf(query).filter(isDates).map((clause): DateSpan => {
    const any = choiceOf(clause)!.parts.map(filterOf).flatMap(filter => (filter.by === 'date' ? [filter] : []))
    return { from: any.map(({ from }) => from).reduce(earlier), to: any.map(({ to }) => to).reduce(later) }
  })
  return spans.length === 0 ? null : spans.reduce((a, b) => ({ from: a.from === null || b.from === null ? a.from ?? b.from : a.from > b.from ? a.from : b.from, to: sooner(a.to, b.to) }))
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a < b ? a : b)
/** A month lasts as long as its last day, a year as its last month. */
const later = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : `${a}~` > `${b}~` ? a : b)
const sooner = (a: string | null, b: string | null): string | null => (a === null || b === null ? a ?? b : `${a}~` < `${b}~` ? a : b)

function isDates(clause: Clause): boolean {
  const choice = choiceOf(clause)
  return choice?.facet === 'date' && choice.parts.every(({ value, excluded }) => !excluded && value !== 'undated')
}

/** What a clause presses: a single filter, or several of one facet of which any is enough. */
interface Choice {
  readonly facet: Facet
  readonly parts: readonly Pressed[]
  /** The clause with OR between the parts; null for a single one. */
  readonly list: Clause | null
}

function choiceOf(clause: Clause): Choice | null {
  const { term, presence, boost, start, end } = clause
  if (boost !== 1) return null
  if (term.kind === 'filter') {
    const value = facetOf(term.filter)
    return value && { facet: value.facet, parts: [{ ...value, excluded: presence === 'not', start, end }], list: null }
  }
  if (presence === 'not') return null
  if (term.kind === 'group') return term.tree.clauses.length === 1 ? choiceOf(term.tree.clauses[0]!) : null
  if (term.kind !== 'or') return null
  const choices = term.of.map(choiceOf)
  const facet = choices[0]?.facet
  if (facet === undefined || choices.some(choice => choice?.facet !== facet || choice.parts.some(({ excluded }) => excluded))) return null
  return { facet, parts: choices.flatMap(choice => choice!.parts), list: clause }
}

function clausesOf(query: string): readonly Clause[] {
  const parsed = parseQuery(query)
  return isQueryError(parsed) ? [] : parsed.clauses
}

/** The query with one clause more: behind the others, or before what it would come to be bound with, as an operator at the end of what was typed. */
function added(query: string, written: string): string {
  const before = clausesOf(query)
  if (before.length === 0) return query.trim() === '' ? written : `${query} ${written}`
  const clause = clausesOf(`x ${written}`)[1]!
  const ways = [{ place: query.length, behind: before.length }, ...before.map(({ end }, index) => ({ place: end, behind: index + 1 })).reverse()]
    .map(({ place, behind }) => ({ text: `${query.slice(0, place)} ${written}${query.slice(place)}`, clauses: before.toSpliced(behind, 0, clause) }))
  return ways.find(way => saysThese(way.text, way.clauses))?.text ?? printQuery({ clauses: [...before, clause] })
}

/** The query without a clause or, with a `value`, without that part of it. */
function without(query: string, clauses: readonly Clause[], clause: Clause, value: string | null): string {
  const left = value === null ? null : leftOf(query, clause, value)
  if (left !== null) return verified(query.slice(0, clause.start) + left + query.slice(clause.end), clauses.map(one => (one === clause ? clausesOf(left)[0]! : one)))
  const [before, behind] = [query.slice(0, clause.start), query.slice(clause.end)]
  // The space that parts it from the others goes with it.
  const text = /\s$/.test(before) && /^(?:\s|$)/.test(behind) ? before.slice(0, -1) + behind : before.trim() === '' ? before + behind.replace(/^\s/, '') : before + behind
  return verified(text, clauses.filter(one => one !== clause))
}

/** The text of a clause without one of its parts; null: nothing is left. */
function leftOf(query: string, clause: Clause, value: string): string | null {
  const list = choiceOf(clause)?.list
  if (!list || list.term.kind !== 'or') return null
  const { of } = list.term
  const at = of.findIndex(part => choiceOf(part)?.parts.some(one => one.value === value))
  const part = of[at]!
  const inner = choiceOf(part)?.list ? leftOf(query, part, value) : null
  if (inner !== null) return query.slice(clause.start, part.start) + inner + query.slice(part.end, clause.end)
  if (of.length === 2) {
    const other = of[1 - at]!
    return query.slice(other.start, other.end)
  }
  const [from, to] = at === 0 ? [part.start, of[1]!.start] : [of[at - 1]!.end, part.end]
  return query.slice(clause.start, from) + query.slice(to, clause.end)
}

/** The text, or where it would be read otherwise, these clauses written anew. */
const verified = (text: string, wanted: readonly Clause[]): string => (wanted.length === 0 || saysThese(text, wanted) ? text : printQuery({ clauses: wanted }))

const saysThese = (text: string, wanted: readonly Clause[]): boolean => meaning(clausesOf(text)) === meaning(wanted) || onlyLeavesOut(wanted)

/** A query of negatives only is a mistake, which the bar explains. */
const onlyLeavesOut = (clauses: readonly Clause[]): boolean => clauses.every(({ presence }) => presence === 'not')

/** Clauses without their places. */
const meaning = (clauses: readonly Clause[]): string => JSON.stringify(clauses, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value))
