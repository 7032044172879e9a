import type { TextRange } from '../../core/text/block.ts'
import type { IsPlace } from './compounds.ts'
import { finding, quoted, type Finding } from './finding.ts'
import { FUNCTION_WORDS, MONTHS, SPEECH_VERBS, WEEKDAYS } from './lexicon/common.ts'
import { HONORIFICS, postEndingAt, RANKS } from './lexicon/roles.ts'
import { FAMILY_NAMES } from './lexicon/people.ts'
import { words } from './lexicon/words.ts'
import { withoutKind } from './site-names.ts'
import { isJoined, type Token } from './tokens.ts'
import type { Subject } from './subjects.ts'

/** A short form and whom it means; null for one that two people share. */
type Meanings = ReadonlyMap<string, Subject | null>

/** The short forms of people and sites that an article introduces in full: "Sokhak", "Bun Eng", "Xing Tian Di". */
export function shortForms(
  blocks: readonly (readonly Token[])[], subjects: readonly Subject[], isTaken: (range: TextRange) => boolean, isPlace: IsPlace,
): Finding[] {
  const meanings = meaningsOf(subjects, isPlace)
  const openers = new Set([...meanings.keys()].map((form) => form.split(' ')[0]!))
  const longest = Math.max(0, ...[...meanings.keys()].map((form) => form.split(' ').length))
  const found: Finding[] = []
  for (const tokens of blocks) {
    for (let i = 0; i < tokens.length;) {
      const match = openers.has(tokens[i]!.text) ? formAt(tokens, i, meanings, longest) : null
      const isMeant = match && isReference(tokens, i, match.to, match.subject) && !isTaken({ start: tokens[i]!.start, end: tokens[match.to - 1]!.end })
      if (match && isMeant) found.push(shortForm(tokens, i, match.to, match.subject))
      i = match && isMeant ? match.to : i + 1
    }
  }
  return found
}

function shortForm(tokens: readonly Token[], from: number, to: number, subject: Subject): Finding {
  const form = tokens.slice(from, to).map(({ text }) => text).join(' ')
  const reason = subject.type === 'compound'
    ? `Short for ${quoted(subject.name)}, named in this article.`
    : `Only ${subject.name} in this article can be meant by ${quoted(form)}.`
  const range = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  return finding(range, subject.type, subject.name, 'short-form', reason, subject.role)
}

function meaningsOf(subjects: readonly Subject[], isPlace: IsPlace): Meanings {
  const meanings = new Map<string, Subject | null>()
  const fullNames = new Set(subjects.map(({ name }) => name))
  for (const subject of subjects) {
    for (const form of formsOf(subject, isPlace)) {
      if (fullNames.has(form)) continue
      const known = meanings.get(form)
      if (known === undefined) meanings.set(form, subject)
      else if (known !== subject) meanings.set(form, null)
    }
  }
  return meanings
}

function formsOf({ name, type }: Subject, isPlace: IsPlace): string[] {
  const parts = name.split(' ')
  if (type === 'compound') {
    const proper = withoutKind(parts)?.join(' ')
    return proper && proper !== name && !isPlace(proper) && (proper.includes(' ') || proper.length > 4) ? [proper] : []
  }
  if ((type !== 'official' && type !== 'person') || parts.length < 2) return []
  // Given names of Khmer, Chinese and Vietnamese, whole and last, and Western family names, are what a name ends in.
  const endings = parts.slice(1).map((_, i) => parts.slice(i + 1).join(' ')).filter((form) => !/^(?:\p{Ll}|[JS]r\.)/u.test(form))
  return [...endings, parts[0]!]
}

function formAt(tokens: readonly Token[], from: number, meanings: Meanings, longest: number): { to: number; subject: Subject } | null {
  for (let length = Math.min(longest, tokens.length - from); length > 0; length--) {
    const parts = tokens.slice(from, from + length)
    if (parts.some((_, i) => i > 0 && !isJoined(tokens, from + i))) continue
    const subject = meanings.get(parts.map(({ text }) => text).join(' '))
    if (subject) return { to: from + length, subject }
  }
  return null
}

/** Whether the words stand for themselves after the introduction, and are not part of another name or a common word. */
function isReference(tokens: readonly Token[], from: number, to: number, subject: Subject): boolean {
  const first = tokens[from]!
  if (first.start < subject.introduced) return false
  const before = tokens[from - 1]
  const next = tokens[to]
  if (before && isJoined(tokens, from) && before.capital && !canPrecede(before)) return false
  if (next && isJoined(tokens, to) && next.capital && !WEEKDAYS.has(next.lower) && !MONTHS.has(next.lower)) return false
  if (subject.type === 'compound') return true
  const speaks = next !== undefined && isJoined(tokens, to, true) && (SPEECH_VERBS.has(next.lower) || tokens[to - 1]!.possessive)
  const isOneWord = to - from === 1
  // Thai names come given name first; elsewhere the first word alone is rare, and only who speaks is certain to be a person.
  if (isOneWord && first.text === subject.name.split(' ')[0] && !FAMILY_NAMES.has(first.lower)) return speaks && !tokens[to - 1]!.possessive
  if (isOneWord && (first.text.length < 3 || (first.opens && isEnglishWord(first.lower)))) return speaks
  return true
}

/** Words that are names too; at the start of a sentence they are more often words. */
const ENGLISH_WORDS = words(`
  long sun song pen son rich chap hang hung kit men met mom nut pat pin pot pull ran run sang see sing sit sin tea ten touch try van vary will mark bill grant hope young king
  prince so say vet chin chum rat
`)

function isEnglishWord(lower: string): boolean {
  return FUNCTION_WORDS.has(lower) || MONTHS.has(lower) || ENGLISH_WORDS.has(lower)
}

/** Whether a capitalised word before a name is no part of it: a title, a rank, a day, a word that begins the sentence. */
export function canPrecede(token: Token): boolean {
  const { lower } = token
  return (token.opens && FUNCTION_WORDS.has(lower)) || HONORIFICS.has(lower) || RANKS.has(lower) || postEndingAt([lower], 1) > 0 || WEEKDAYS.has(lower)
}
