import type { Entity, EntityType, MentionStatus, Suggestion } from '../../core/entity/entity.ts'
import { uniqueNameKey } from '../../core/entity/names.ts'
import type { Block, TextRange } from '../../core/text/block.ts'
import { chineseNames } from './chinese.ts'
import { namedCompounds } from './compounds.ts'
import { nameFinder } from './dictionary.ts'
import { acronyms } from './acronyms.ts'
import { quoted, type Finding } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { FUNCTION_WORDS, WEEKDAYS } from './lexicon/common.ts'
import { FAMILY_NAMES } from './lexicon/people.ts'
import { isKnownPlace } from './lexicon/places.ts'
import { khmerNames } from './khmer.ts'
import { koreanNames } from './korean.ts'
import { knownPlaces, namedPlaces } from './locations.ts'
import { officeOf, type Office } from './office.ts'
import { titledPeople } from './officials.ts'
import { organizations } from './organizations.ts'
import { otherPeople } from './persons.ts'
import { canPrecede, shortForms } from './short-forms.ts'
import { withoutKind } from './site-names.ts'
import { gatherSubjects, type Subject } from './subjects.ts'
import { thaiNames } from './thai.ts'
import { isJoined, isTitleCase, tokenize, type Token } from './tokens.ts'
import { vietnameseNames } from './vietnamese.ts'

export interface SuggestArticle {
  readonly id: string
  /** Canonical text. */
  readonly text: string
  readonly blocks: readonly Block[]
}

/** What an analyst has decided in this article: confirmed and rejected mentions, where they stand today. */
export interface Decided extends TextRange {
  readonly status: MentionStatus
  readonly name: string
  readonly entityId: string | null
}

interface Candidate extends Finding {
  readonly entityId: string | null
}

/**
 * The mentions to propose in an article, in order of the text, none overlapping another or a confirmed one, none that was
 * rejected there. The same input gives the same answer. About 6 ms of work for 1,000 words.
 */
export function suggest(article: SuggestArticle, knowledge: Knowledge, decided: readonly Decided[]): Suggestion[] {
  const { id, text } = article
  const candidates = candidatesIn(article, knowledge).filter((candidate) => !isDecided(candidate, decided))
  const offices = new Map<string, Office>()
  return withoutOverlaps(candidates).map(({ start, end, type, name, role, entityId, rule, reason }) => {
    if (role !== null && !offices.has(role)) offices.set(role, officeOf(role))
    const { agency, place } = role === null ? NO_OFFICE : offices.get(role)!
    return { articleId: id, start, end, text: text.slice(start, end), type, name, role, agency, place, entityId, rule, reason }
  })
}

const NO_OFFICE: Office = { agency: null, place: null }

function isDecided(candidate: Candidate, decided: readonly Decided[]): boolean {
  return decided.some(({ start, end, status, name, entityId }) => start < candidate.end && candidate.start < end
    && (status === 'confirmed' || uniqueNameKey(name) === uniqueNameKey(candidate.name) || (entityId !== null && entityId === candidate.entityId)))
}

function candidatesIn({ text, blocks }: SuggestArticle, knowledge: Knowledge): Candidate[] {
  const spans: readonly TextRange[] = blocks.length > 0 ? blocks : [{ start: 0, end: text.length }]
  const read = spans.map((block) => {
    const tokens = tokenize(text, block)
    return { tokens, titleCase: isTitleCase(text, block, tokens) }
  })
  // Where every word has a capital, capitals tell nothing: there only names known from elsewhere are found.
  const running = read.filter(({ titleCase }) => !titleCase).map(({ tokens }) => tokens)
  const gazetteer = knownPlaces(text)
  const listed = new Set(gazetteer.map(({ start }) => start))
  const places = [...gazetteer, ...running.flatMap((tokens) => namedPlaces(text, tokens)).filter(({ start }) => !listed.has(start))]
  const placeNames = new Set(places.map(({ name }) => name.toLowerCase()))
  const isPlace = (name: string): boolean => isKnownPlace(name) || placeNames.has(name.toLowerCase())

  const known = dictionaryFindings(text, knowledge)
  const made = [
    ...running.flatMap((tokens) => [
      ...titledPeople(text, tokens), ...namedCompounds(text, tokens, isPlace), ...otherPeople(text, tokens), ...organizations(text, tokens),
    ]),
    ...places, ...khmerNames(text), ...chineseNames(text), ...thaiNames(text), ...vietnameseNames(text), ...koreanNames(text),
  ]
  const found = withoutPartialNames(made).map((finding) => linked(finding, knowledge))
  const subjects = [...gatherSubjects([...found, ...known]).values()]
  const isInside = partOfLongerName(running)
  const all: Candidate[] = [
    ...known.filter((finding) => !isInside(finding)).map((finding) => asSubject(finding, subjects)),
    ...found.map((finding) => asSubject(finding, subjects)),
    ...namedAgain(text, subjects, knowledge).filter((finding) => !isInside(finding)),
    ...acronyms(text, subjects).map((finding) => linked(finding, knowledge)),
  ]
  const taken = withoutOverlaps(all)
  const isTaken = ({ start, end }: TextRange): boolean => taken.some((each) => each.start < end && start < each.end && each.end - each.start >= end - start)
  return [...all, ...shortForms(running, subjects, isTaken, isPlace).map((finding) => linked(finding, knowledge))]
}

function dictionaryFindings(text: string, knowledge: Knowledge): Candidate[] {
  return knowledge.find(text).map(({ start, end, entity, alias }) => ({
    start, end, name: entity.name, type: entity.type, role: entity.role, rule: 'dictionary', entityId: entity.id,
    reason: alias === entity.name ? `${entity.name} is in this case.` : `“${alias}” is another name of ${entity.name} in this case.`,
  }))
}

/** Ties a finding to the case's entity of that name, also where the text adds the kind of place: "Xing Tian Di casino". */
function linked(finding: Finding, knowledge: Knowledge): Candidate {
  const proper = finding.type === 'compound' ? withoutKind(finding.name.split(' '))?.join(' ') : undefined
  const entity = knowledge.byName(finding.name) ?? onlyCompound(proper === undefined ? null : knowledge.byName(proper))
  if (!entity) return { ...finding, entityId: null }
  return { ...finding, name: entity.name, type: entity.type, role: entity.role ?? finding.role, entityId: entity.id }
}

function onlyCompound(entity: Entity | null): Entity | null {
  return entity?.type === 'compound' ? entity : null
}

/** What the whole article makes of a name goes for each place it stands. */
function asSubject(finding: Candidate, subjects: readonly Subject[]): Candidate {
  const subject = subjects.find(({ name }) => name === finding.name)
  if (!subject || finding.entityId !== null) return { ...finding, role: finding.role ?? subject?.role ?? null }
  return { ...finding, type: subject.type, role: subject.type === finding.type ? finding.role ?? subject.role : subject.role }
}

/** The full names of an article's subjects, wherever else they stand. */
function namedAgain(text: string, subjects: readonly Subject[], knowledge: Knowledge): Candidate[] {
  return nameFinder(subjects.map(({ name }) => name))(text).map(({ start, end, nameIndex }) => {
    const { name, type, role, rule } = subjects[nameIndex]!
    const known = role === null ? `The article says elsewhere who or what ${name} is` : `Named in full again: the article gives the title ${quoted(role)}`
    const reason = `${known}.`
    return linked({ start, end, name, type, role, rule, reason }, knowledge)
  })
}

/** Whether a person's or place's name is only part of a longer one: "Hun Dara Boulevard". */
function partOfLongerName(blocks: readonly (readonly Token[])[]): (finding: Finding) => boolean {
  const starts = new Map<number, readonly [readonly Token[], number]>()
  for (const tokens of blocks) tokens.forEach((token, index) => starts.set(token.start, [tokens, index]))
  return ({ start, end, type }) => {
    const at = starts.get(start)
    if (!at || (type !== 'official' && type !== 'person')) return false
    const [tokens, from] = at
    const to = tokens.findIndex((token, index) => index >= from && token.end >= end) + 1
    const next = tokens[to]
    const before = tokens[from - 1]
    if (next && isJoined(tokens, to) && next.capital && !WEEKDAYS.has(next.lower) && !FUNCTION_WORDS.has(next.lower)) return true
    return to - from === 1 && before !== undefined && isJoined(tokens, from) && before.capital && !canPrecede(before)
  }
}

/** Leaves out people who are only the last part of a longer name in the article: their short forms say who they are. */
function withoutPartialNames(findings: readonly Finding[]): Finding[] {
  const isPerson = ({ type }: Finding): boolean => type === 'official' || type === 'person'
  const people = findings.filter(isPerson)
  const full = new Set(people.map(({ name }) => name.split(' ')).filter(({ length }) => length > 1).flatMap((parts) => [
    ...parts.slice(1).map((_, from) => parts.slice(from + 1).join(' ')), ...(FAMILY_NAMES.has(parts[0]!.toLowerCase()) ? [parts[0]!] : []),
  ]))
  return findings.filter((finding) => !isPerson(finding) || !full.has(finding.name))
}

const TYPE_RANK: Readonly<Record<EntityType, number>> = { official: 0, compound: 1, person: 2, event: 3, organization: 4, location: 5 }
const RULE_RANK = { 'title-before': 0, 'title-after': 0, 'compound-pattern': 0, name: 1, 'short-form': 2, dictionary: 0 } as const

/** The longest of overlapping candidates; of equally long ones what the case knows, then the most telling. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ordered = candidates.map((candidate, index) => ({ candidate, index })).sort((a, b) => (
    b.candidate.end - b.candidate.start - (a.candidate.end - a.candidate.start)
    || Number(b.candidate.entityId !== null) - Number(a.candidate.entityId !== null)
    || TYPE_RANK[a.candidate.type] - TYPE_RANK[b.candidate.type]
    || RULE_RANK[a.candidate.rule] - RULE_RANK[b.candidate.rule]
    || a.candidate.start - b.candidate.start || a.index - b.index))
  const kept: Candidate[] = []
  const covered = new Set<number>()
  for (const { candidate } of ordered) {
    let free = true
    for (let i = candidate.start; i < candidate.end && free; i++) free = !covered.has(i)
    if (!free) continue
    for (let i = candidate.start; i < candidate.end; i++) covered.add(i)
    kept.push(candidate)
  }
  return kept.sort((a, b) => a.start - b.start)
}
