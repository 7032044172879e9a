import { apartId } from './apart.ts'
import type { Entity, EntityType } from './entity.ts'
import { nameKey } from './fold.ts'
import { romanisedKey } from './romanised.ts'

/**
 * Why two entities may be one, the strongest first. `name`: they share a name; `spacing`: but for spaces and hyphens; `turned`: its words in another order; `romanised`: another romanisation of it;
 * `initials`: words of one are initials of the other's; `longer`: one has the other's words and more; `letter`: a letter is another, is missing or too many.
 */
export const LIKENESSES = ['name', 'spacing', 'turned', 'romanised', 'initials', 'longer', 'letter'] as const
export type LikenessOfNames = (typeof LIKENESSES)[number]

/** Two entities that may be one. */
export interface LikelySame {
  /** The ids of the two, that which was made first before the other. */
  readonly one: string
  readonly other: string
  readonly why: LikenessOfNames
  /** The names of each that are alike. */
  readonly names: readonly [string, string]
}

interface Name {
  readonly entity: Entity
  readonly written: string
  /** Its words, folded. */
  readonly words: readonly string[]
  readonly isLatin: boolean
}

/** More entities than this under one key are a common word, no name. */
const MOST_ALIKE = 20
/** Letters below which one of them tells too much to be wrong. */
const LONG_ENOUGH = 6

/** What may be one is of one of these sets of types. */
const KIN: readonly (readonly EntityType[])[] = [['official', 'person'], ['organization'], ['compound'], ['location'], ['event']]

/** Pairs of entities whose names are alike, the strongest reason first, without those that an analyst keeps apart (`apart`: ids as of `apartId`). Names that differ in a number are never alike. */
export function likelySame(entities: readonly Entity[], apart: ReadonlySet<string>): LikelySame[] {
  const names = entities.flatMap(namesOf)
  const found = new Map<string, LikelySame>()
  for (const why of LIKENESSES) {
    for (const [, alike] of grouped(names, keysFor[why])) {
      if (alike.length > MOST_ALIKE) continue
      for (let a = 0; a < alike.length; a++) for (let b = a + 1; b < alike.length; b++) tell(found, alike[a]!, alike[b]!, why, apart)
    }
  }
  return [...found.values()]
}

function tell(found: Map<string, LikelySame>, a: Name, b: Name, why: LikenessOfNames, apart: ReadonlySet<string>): void {
  const id = apartId(a.entity.id, b.entity.id)
  if (a.entity.id === b.entity.id || found.has(id) || apart.has(id) || !isKin(a.entity.type, b.entity.type) || numbers(a) !== numbers(b) || !holds[why](a, b)) return
  const inOrder = isBefore(a.entity, b.entity)
  const [one, other] = inOrder ? [a, b] : [b, a]
  found.set(id, { one: one.entity.id, other: other.entity.id, why, names: [one.written, other.written] })
}

const isKin = (a: EntityType, b: EntityType): boolean => KIN.some(types => types.includes(a) && types.includes(b))
const isBefore = (a: Entity, b: Entity): boolean => a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)
const numbers = ({ words }: Name): string => words.join(' ').match(/\p{N}+/gu)?.join(' ') ?? ''

function namesOf(entity: Entity): Name[] {
  return [entity.name, ...entity.aliases].map((written) => {
    const words = nameKey(written).split(' ').filter(word => word !== '')
    return { entity, written, words, isLatin: /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(written) }
  })
}

function grouped(names: readonly Name[], keysOf: (name: Name) => readonly string[]): Map<string, Name[]> {
  const groups = new Map<string, Name[]>()
  for (const name of names) {
    for (const key of new Set(keysOf(name))) {
      if (key === '') continue
      const group = groups.get(key)
      if (group) group.push(name)
      else groups.set(key, [name])
    }
  }
  return groups
}

const squashed = ({ words }: Name): string => words.join('')
const several = ({ words }: Name): boolean => words.length > 1
/** Short ones are alike by chance. */
const isLong = (name: Name): boolean => squashed(name).length >= LONG_ENOUGH

/** Only names with a key in common are compared: that keeps 10,000 names to some 100,000 comparisons. */
const keysFor: Readonly<Record<LikenessOfNames, (name: Name) => readonly string[]>> = {
  name: ({ words }) => [words.join(' ')],
  spacing: name => [squashed(name)],
  turned: name => (several(name) ? [[...name.words].sort().join(' ')] : []),
  romanised: name => (name.isLatin && isLong(name) ? [romanised(name)] : []),
  initials: name => (name.isLatin && several(name) ? [`${name.words.at(-1)!} ${name.words.length}`, `${name.words[0]!} ${name.words.length}`] : []),
  longer: name => (several(name) ? [name.words.slice(0, 2).join(' '), name.words.slice(-2).join(' ')] : []),
  letter: name => (isLong(name) ? withoutOne(squashed(name)) : []),
}

const romanised = ({ words }: Name): string => words.map(romanisedKey).join('')

const always = (): boolean => true
const holds: Readonly<Record<LikenessOfNames, (a: Name, b: Name) => boolean>> = {
  name: always,
  spacing: always,
  turned: always,
  romanised: always,
  initials: (a, b) => areInitials(a.words, b.words) || areInitials(b.words, a.words),
  longer: (a, b) => a.words.length !== b.words.length && (startsOrEnds(a.words, b.words) || startsOrEnds(b.words, a.words)),
  letter: (a, b) => isOneLetterOff(squashed(a), squashed(b)),
}

/** Whether `short` is `full` with some words cut to their first letter. */
function areInitials(short: readonly string[], full: readonly string[]): boolean {
  return short.some((word, place) => word.length === 1 && full[place]!.length > 1) && short.every((word, place) => word === full[place] || (word.length === 1 && full[place]!.startsWith(word)))
}

const startsOrEnds = (few: readonly string[], many: readonly string[]): boolean =>
  few.every((word, place) => word === many[place]) || few.every((word, place) => word === many[many.length - few.length + place])

/** The word itself, and what is left where one of its letters is missing: two words one letter apart share one of those. */
const withoutOne = (word: string): string[] => [word, ...Array.from({ length: word.length }, (_, place) => word.slice(0, place) + word.slice(place + 1))]

/** Whether a letter was put in, left out, put for another, or two side by side are turned. */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
}
