import { AhoCorasick } from '@monyone/aho-corasick'
import { foldText, lowerKeepingLength, tidyName, foldPunctuation } from '../../core/entity/fold.ts'
import { endsName, startsName } from './word-boundary.ts'

/** A name found in a text: UTF-16 offsets, and which of the given names it is. */
export interface NameMatch {
  readonly start: number
  readonly end: number
  readonly nameIndex: number
}

/** Finds the names it was made from in any text. Making one costs about 10 µs a name; using it is linear in the text. */
export type NameFinder = (text: string) => NameMatch[]

/**
 * Whether `written` (as the text has it) is a spelling of `name` in another case: capitals stay capitals, so that "sun" is
 * not "Sun"; an acronym is only itself; headlines may capitalise words or, from four letters on, everything.
 */
export function caseAgrees(name: string, written: string): boolean {
  if (name === written) return true
  const isAcronym = name === name.toUpperCase()
  if (isAcronym) return false
  if (written === name.toUpperCase()) return (written.match(/\p{Lu}/gu) ?? []).length >= 4
  for (let i = 0; i < name.length; i++) {
    if (name[i] === written[i]) continue
    const capitalised = written[i] !== written[i]!.toLowerCase() && name[i] === name[i]!.toLowerCase()
    const opensWord = i === 0 || !/[\p{L}\p{N}\p{M}']/u.test(written[i - 1]!)
    if (!capitalised || !opensWord) return false
  }
  return true
}

/** A finder for `names`, in any scripts. Of names spelled the same the first is meant; names under two characters are left out. */
export function nameFinder(names: readonly string[]): NameFinder {
  const spellings = names.map((name) => foldPunctuation(tidyName(name)))
  const indexesByKey = new Map<string, number[]>()
  spellings.forEach((spelling, index) => {
    if (spelling.length < 2) return
    const key = lowerKeepingLength(spelling)
    const indexes = indexesByKey.get(key)
    if (indexes) indexes.push(index)
    else indexesByKey.set(key, [index])
  })
  if (indexesByKey.size === 0) return () => []
  const automaton = new AhoCorasick([...indexesByKey.keys()])

  return (text) => {
    const { folded, at } = foldText(text)
    const found: NameMatch[] = []
    for (const { begin, end, keyword } of automaton.matchInText(lowerKeepingLength(folded))) {
      if (!startsName(folded, begin) || !endsName(folded, end)) continue
      const written = folded.slice(begin, end)
      const indexes = indexesByKey.get(keyword)!
      const nameIndex = indexes.find((index) => spellings[index] === written) ?? indexes.find((index) => caseAgrees(spellings[index]!, written))
      if (nameIndex === undefined) continue
      found.push({ start: at ? at[begin]! : begin, end: at ? at[end - 1]! + 1 : end, nameIndex })
    }
    return longest(found)
  }
}

/** Every place in `text` where one of `names` stands, longest first where they overlap, sorted by start. For many texts use `nameFinder`. */
export function findNames(text: string, names: readonly string[]): NameMatch[] {
  return nameFinder(names)(text)
}

/** Leaves the longest of overlapping matches, the earlier of equally long ones. */
function longest(found: readonly NameMatch[]): NameMatch[] {
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const taken: NameMatch[] = []
  const covered = new Set<number>()
  for (const match of byLength) {
    let free = true
    for (let i = match.start; i < match.end && free; i++) free = !covered.has(i)
    if (!free) continue
    for (let i = match.start; i < match.end; i++) covered.add(i)
    taken.push(match)
  }
  return taken.sort((a, b) => a.start - b.start)
}
