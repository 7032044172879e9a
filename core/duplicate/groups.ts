import { pairId, type GroupCorrection, type GroupTie } from './group.ts'

/** An article as far as groups ask. */
export interface Groupable {
  readonly id: string
  /** Its place in the order of import. */
  readonly seq: number
  /** EDTF */
  readonly published: string | null
  /** EDTF */
  readonly updated: string | null
  readonly words: number
  /** As plainUrl gives it. */
  readonly url: string | null
}

/** What two articles have in common. `tie` null: not enough to belong together. */
export interface Resemblance {
  readonly tie: Exclude<GroupTie, 'analyst'> | null
  readonly similarity: number
}

export interface Member {
  readonly id: string
  /** Null for the lead. */
  readonly tie: GroupTie | null
  readonly similarity: number
}

export interface Relations {
  /** The same whichever comes first. */
  readonly resemble: (a: string, b: string) => Resemblance
  readonly corrections: readonly Pick<GroupCorrection, 'articleIds' | 'verdict'>[]
  /** Articles chosen to lead. */
  readonly leads: ReadonlySet<string>
}

/**
 * The groups of two and more among `articles`, each with its lead first; every article is in one at most.
 *
 * Articles are taken in rank: a state of a page that is not superseded first, then the one that was taken out of fewest groups, then the earliest
 * published, the longest, the first imported. The first leads all that resemble it, the next that is left leads what resembles it of those left, and so on:
 * a chain of likenesses does not tie its ends together. What an analyst put together stays so and brings what resembles it along; what was put apart
 * stays apart, also from an article that would bridge it. A chosen lead takes the first place of its group and changes nothing else; without one it
 * is the first in rank, however often it was taken out of other groups.
 * Does not depend on the order of what is given.
 */
export function groupsOf(articles: readonly Groupable[], { resemble, corrections, leads }: Relations): Member[][] {
  const apart = new Set(corrections.filter(({ verdict }) => verdict === 'apart').map(({ articleIds: [a, b] }) => pairId(a, b)))
  const ranked = inRank(articles, apart)
  const places = new Map((apart.size === 0 ? ranked : inRank(articles, new Set())).map((id, place) => [id, place]))
  const atoms = unite(ranked, corrections, apart)
  const left = new Set(atoms)
  return atoms.flatMap(atom => {
    if (!left.delete(atom)) return []
    const { ids, core } = gather(atom, left, resemble, apart)
    return ids.length < 2 ? [] : [led([...ids].sort((a, b) => places.get(a)! - places.get(b)!), core, resemble, leads)]
  })
}

/** An article's rank; see groupsOf. */
function inRank(articles: readonly Groupable[], apart: ReadonlySet<string>): string[] {
  const newest = new Map<string, Groupable>()
  for (const article of articles) {
    const known = article.url === null ? undefined : newest.get(article.url)
    if (article.url !== null && (!known || isNewer(article, known))) newest.set(article.url, article)
  }
  const timesApart = new Map<string, number>()
  for (const pair of apart) for (const id of pair.split(' ')) timesApart.set(id, (timesApart.get(id) ?? 0) + 1)
  const superseded = ({ id, url }: Groupable): number => (url !== null && newest.get(url)?.id !== id ? 1 : 0)
  return [...articles].sort((a, b) =>
    superseded(a) - superseded(b) || (timesApart.get(a.id) ?? 0) - (timesApart.get(b.id) ?? 0)
    || compare(day(a.published), day(b.published)) || b.words - a.words || a.seq - b.seq).map(({ id }) => id)
}

function isNewer(a: Groupable, b: Groupable): boolean {
  return (compare(a.updated ?? a.published ?? '', b.updated ?? b.published ?? '') || a.seq - b.seq) > 0
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A month comes after its days, a year after its months, no date last: what is not known is not taken for early. */
const day = (published: string | null): string => (published ?? '').padEnd(10, '~')

/** What the analyst put together, as sets in rank, each article in one. Of contradicting words the one that puts apart holds. */
function unite(ranked: readonly string[], corrections: Relations['corrections'], apart: ReadonlySet<string>): string[][] {
  const place = new Map(ranked.map((id, index) => [id, index]))
  const setOf = new Map(ranked.map(id => [id, [id]]))
  const together = corrections.filter(({ verdict }) => verdict === 'together').map(({ articleIds: [a, b] }) => pairId(a, b)).sort()
  for (const pair of together) {
    const [a, b] = pair.split(' ') as [string, string]
    const one = setOf.get(a)
    const other = setOf.get(b)
    if (!one || !other || one === other || areApart(one, other, apart)) continue
    const both = [...one, ...other]
    for (const id of both) setOf.set(id, both)
  }
  const sets = new Set(ranked.map(id => setOf.get(id)!))
  return [...sets].map(ids => ids.sort((a, b) => place.get(a)! - place.get(b)!))
}

function areApart(some: readonly string[], others: readonly string[], apart: ReadonlySet<string>): boolean {
  return apart.size > 0 && some.some(a => others.some(b => apart.has(pairId(a, b))))
}

interface Gathered {
  readonly ids: readonly string[]
  /** Those of `ids` that one of them had to resemble: the first, and what the analyst put together. */
  readonly core: readonly string[]
}

/** Takes from `left` what belongs to `first`. */
function gather(first: readonly string[], left: Set<readonly string[]>, resemble: Relations['resemble'], apart: ReadonlySet<string>): Gathered {
  const ids = [...first]
  const core = [...first]
  for (let from = 0; from < core.length;) {
    const asked = core.slice(from)
    from = core.length
    for (const atom of left) {
      if (!atom.some(a => asked.some(b => resemble(a, b).tie !== null)) || areApart(atom, ids, apart)) continue
      left.delete(atom)
      ids.push(...atom)
      if (atom.length > 1) core.push(...atom)
    }
  }
  return { ids, core }
}

function led(ids: readonly string[], core: readonly string[], resemble: Relations['resemble'], leads: ReadonlySet<string>): Member[] {
  const lead = ids.find(id => leads.has(id)) ?? ids[0]!
  const brought = (id: string): GroupTie => (core.includes(id) ? null : core.map(other => resemble(other, id).tie).find(tie => tie !== null)) ?? 'analyst'
  return [{ id: lead, tie: null, similarity: 1 }, ...ids.filter(id => id !== lead).map((id): Member => {
    const { tie, similarity } = resemble(lead, id)
    return { id, similarity, tie: tie ?? brought(id) }
  })]
}
