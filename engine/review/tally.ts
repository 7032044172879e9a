import type { EntityType, Suggestion } from '../../core/entity/entity.ts'
import { refusalId } from '../../core/entity/refusal.ts'

/** A name that is proposed in some articles. */
export interface TalliedName {
  readonly key: string
  readonly type: EntityType
  readonly name: string
  role: string | null
  entityId: string | null
  places: number
  articles: number
}

/**
 * What is proposed in each article of a case, counted: names and how often, without their places. So 100,000 articles take some 20 MB and not the hundreds that their suggestions would; places are
 * worked out anew for the articles that are shown.
 */
export interface Tally {
  /** By number; null for those that are proposed nowhere any more. */
  readonly names: (TalliedName | null)[]
  readonly numbers: Map<string, number>
  /** By article: pairs of the number of a name and how often it is proposed. */
  readonly articles: Map<string, Int32Array>
  places: number
}

export const emptyTally = (): Tally => ({ names: [], numbers: new Map(), articles: new Map(), places: 0 })

/** Takes the place of what was counted of an article before. */
export function count(tally: Tally, articleId: string, suggestions: readonly Suggestion[]): void {
  uncount(tally, articleId)
  const pairs = new Map<number, number>()
  for (const { type, name, role, entityId } of suggestions) {
    const number = numberOf(tally, type, name)
    const one = tally.names[number]!
    one.role ??= role
    one.entityId = entityId
    pairs.set(number, (pairs.get(number) ?? 0) + 1)
  }
  for (const [number, places] of pairs) {
    const one = tally.names[number]!
    one.places += places
    one.articles += 1
    tally.places += places
  }
  tally.articles.set(articleId, Int32Array.from([...pairs].flat()))
}

/** Forgets an article. */
export function uncount(tally: Tally, articleId: string): void {
  const pairs = tally.articles.get(articleId)
  if (!pairs) return
  for (let at = 0; at < pairs.length; at += 2) {
    const one = tally.names[pairs[at]!]!
    one.places -= pairs[at + 1]!
    one.articles -= 1
    tally.places -= pairs[at + 1]!
    if (one.articles > 0) continue
    tally.numbers.delete(one.key)
    tally.names[pairs[at]!] = null
  }
  tally.articles.delete(articleId)
}

function numberOf({ names, numbers }: Tally, type: EntityType, name: string): number {
  const key = refusalId(type, name)
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, names.length)
  return names.push({ key, type, name, role: null, entityId: null, places: 0, articles: 0 }) - 1
}

/** The articles in which a name is proposed, in the order they were counted; all with something proposed where none is given. */
export function articlesWith({ numbers, articles }: Tally, key: string | null): string[] {
  const wanted = key === null ? null : numbers.get(key)
  if (wanted === undefined) return []
  const found: string[] = []
  for (const [articleId, pairs] of articles) {
    if (wanted === null ? pairs.length > 0 : holds(pairs, wanted)) found.push(articleId)
  }
  return found
}

function holds(pairs: Int32Array, number: number): boolean {
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === number) return true
  return false
}

/** How many names, and how many places, are proposed in an article. */
export function countsIn({ articles }: Tally, articleId: string): { readonly names: number; readonly places: number } {
  const pairs = articles.get(articleId) ?? new Int32Array(0)
  let places = 0
  for (let at = 1; at < pairs.length; at += 2) places += pairs[at]!
  return { names: pairs.length / 2, places }
}
