import { setImmediate } from 'node:timers/promises'
import { RedthreadError } from '../../contract/errors.ts'
import type { FinderItem } from '../../contract/shapes.ts'
import { finderTerms, finderWords } from '../../core/search/finder-words.ts'
import { foldLetters } from '../../core/search/fold.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { allEntities } from '../store/entities.ts'
import { savedSearches } from '../store/saved-searches.ts'
import { all, value, type Readable } from '../store/database.ts'
import { nameIndex, type Found, type NameIndex } from './name-index.ts'

/** What is kept of a case for its quick finder. `changes` are the counts of search_change that it was made at. */
interface Kept {
  names: { readonly changes: number; readonly index: NameIndex; readonly items: ReadonlyMap<string, Candidate> } | null
  titles: { readonly changes: number; readonly blocks: Block[] } | null
}

/** The titles of up to BLOCK articles in the order of their rows, so that an import makes only the last block anew. */
interface Block {
  readonly last: number
  readonly size: number
  readonly index: NameIndex
}

interface Candidate {
  readonly item: FinderItem
  readonly names: readonly string[]
}

const BLOCK = 1000

/** How many of each kind lunr ranks before the finder does. */
const MOST = 200

const keptFor = new WeakMap<Readable, Kept>()

/**
 * Articles by title, entities by name and alias and saved searches by name: those named exactly so first, then those whose name begins so, then those that have
 * words that begin so; entities and searches before articles. With nothing of the kind, those with a letter different.
 * The first call after opening a case builds its index: 100 µs an article, in steps of 100 ms between which the engine serves others.
 * `current` gives the case that is open. @throws case/none when it is closed meanwhile
 */
export async function findByName(current: () => { readonly db: Readable }, typed: string, limit: number): Promise<readonly FinderItem[]> {
  if (finderTerms(typed).length === 0) return []
  const { db } = current()
  const kept = keptFor.get(db) ?? { names: null, titles: null }
  keptFor.set(db, kept)
  const blocks = await titlesOf(current, kept)
  const names = namesOf(db, kept)
  // One letter is looked for as a whole word in a large library: as a beginning it costs lunr 700 ms among 10,000 titles, and says nothing.
  const shortest = blocks.length > 1 ? 2 : 1
  const collect = (find: (index: NameIndex) => readonly Found[]): Candidate[] => [
    ...best(find(names.index)).map(key => names.items.get(key)!),
    ...best(blocks.flatMap(block => find(block.index))).flatMap(key => articleOf(db, Number(key))),
  ]
  const exact = collect(index => index.find(typed, shortest))
  const wanted = plain(typed)
  return (exact.length > 0 ? exact : collect(index => index.findSimilar(typed)))
    .map((candidate, place) => ({ candidate, place, nearness: nearness(candidate.names, wanted) }))
    .sort((a, b) => b.nearness - a.nearness || a.place - b.place)
    .slice(0, limit)
    .map(({ candidate }) => withName(candidate, typed))
}

const best = (found: readonly Found[]): string[] => [...found].sort((a, b) => b.score - a.score).slice(0, MOST).map(({ key }) => key)

/** 2: so named. 1: a name begins so. 0: neither. */
function nearness(names: readonly string[], wanted: string): number {
  return Math.max(...names.map(plain).map(name => (name === wanted ? 2 : name.startsWith(wanted) ? 1 : 0)))
}

const plain = (name: string): string => foldLetters(canonicalLine(name)).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()

/** An entity found by an alias says by which. */
function withName({ item, names }: Candidate, typed: string): FinderItem {
  const terms = finderTerms(typed)
  const fits = (name: string): boolean => {
    const words = finderWords(name)
    return terms.every(term => words.some(word => word.startsWith(term)))
  }
  const by = fits(item.label) ? undefined : names.find(fits)
  return by === undefined || by === item.label ? item : { ...item, detail: [item.detail, by].filter(part => part !== '').join(' · ') }
}

function namesOf(db: Readable, kept: Kept): NonNullable<Kept['names']> {
  const changes = changesOf(db, 'name')
  if (kept.names?.changes === changes) return kept.names
  const candidates = allEntities(db).map(({ id, name, aliases, type, role }): Candidate => ({
    item: { kind: 'entity', id, label: name, detail: [type, role].filter(part => part !== null).join(' · '), type }, names: [name, ...aliases],
  })).concat(savedSearches(db).map(({ id, name, query }) => ({ item: { kind: 'search', id, label: name, detail: query, type: null }, names: [name] })))
  const index = nameIndex(candidates.map(({ item, names }) => ({ key: item.id, names })), 'names')
  return kept.names = { changes, index, items: new Map(candidates.map(candidate => [candidate.item.id, candidate])) }
}

async function titlesOf(current: () => { readonly db: Readable }, kept: Kept): Promise<readonly Block[]> {
  const { db } = current()
  for (;;) {
    const changes = changesOf(db, 'title')
    if (kept.titles?.changes !== changes) kept.titles = { changes, blocks: [] }
    // Shared with the calls that wait meanwhile, so that each block is made once.
    const { blocks } = kept.titles
    const newest = value<number>(db, 'SELECT max(seq) FROM article') ?? 0
    if ((blocks.at(-1)?.last ?? 0) === newest) return blocks
    if (blocks.length > 0 && blocks.at(-1)!.size < BLOCK) blocks.pop()
    blocks.push(titleBlock(db, blocks.at(-1)?.last ?? 0))
    if (blocks.at(-1)!.last === newest) return blocks
    await setImmediate()
    if (current().db !== db) throw new RedthreadError('case/none')
  }
}

function titleBlock(db: Readable, after: number): Block {
  const rows = all<{ seq: number; title: string }>(db, 'SELECT seq, title FROM article WHERE seq > ? ORDER BY seq LIMIT ?', [after, BLOCK])
  return { last: rows.at(-1)!.seq, size: rows.length, index: nameIndex(rows.map(({ seq, title }) => ({ key: String(seq), names: [title] })), 'titles') }
}

function articleOf(db: Readable, seq: number): Candidate[] {
  return all<{ id: string; title: string; outlet: string | null; published: string | null }>(db, 'SELECT id, title, outlet, published FROM article WHERE seq = ?', [seq])
    .map(({ id, title, outlet, published }) => ({
      item: { kind: 'article', id, label: title, detail: [outlet, published].filter(part => part !== null).join(' · '), type: null }, names: [title],
    }))
}

const changesOf = (db: Readable, what: 'title' | 'name'): number => value<number>(db, 'SELECT count FROM search_change WHERE what = ?', [what]) ?? 0
