import { create } from 'zustand'
import type { ContextSort } from '../../contract/context-shapes.ts'
import type { FateKind } from '../../contract/shapes.ts'
import type { EntityType } from '../../core/entity/entity.ts'
import type { SearchOrder } from '../../core/search/order.ts'
import type { SavedSearch } from '../../core/search/saved-search.ts'
import type { TextRange } from '../../core/text/block.ts'

/** A list of search results. `row`: the place in it of the article that was opened from it, from 0, where that is known. */
export interface ListPlace {
  readonly query: string
  readonly order?: SearchOrder
  /** The saved search that it is, and that of it only what the last look brought is listed. */
  readonly saved?: string
  readonly onlyNew?: true
  readonly row?: number
  /** The name of a batch that it is searched for: what is opened counts as looked at there. */
  readonly batch?: { readonly batchId: string; readonly entry: number }
}

/** The list that a place shows. */
export function listAt({ query, order, saved, onlyNew }: ListPlace): ListPlace {
  return { query, ...(order && order !== 'relevance' ? { order } : {}), ...(saved ? { saved } : {}), ...(onlyNew ? { onlyNew } : {}) }
}

/** What the work pane shows. */
export type Place =
  /** Without a collection: every article of the case. */
  | { readonly view: 'library'; readonly collectionId?: string }
  /**
   * `order`: by relevance where it is not given. `show`: the list of articles, or every place in its line of text, and `sort` the order of those. `saved`: the saved search that it began as;
   * `onlyNew`: of that only what the last look brought.
   */
  | { readonly view: 'search'; readonly query: string; readonly order?: SearchOrder; readonly show?: 'context'; readonly sort?: ContextSort; readonly saved?: string; readonly onlyNew?: true }
  | {
      readonly view: 'article'
      readonly articleId: string
      /** Scrolled to and shown when the article opens. */
      readonly passage?: TextRange
      /** The results that led here: the reader marks what was searched for, and walks through them. */
      readonly search?: ListPlace
    }
  /** Two articles word by word, by their ids. */
  | { readonly view: 'compare'; readonly before: string; readonly after: string }
  | { readonly view: 'entities'; readonly type: EntityType | null }
  | { readonly view: 'entity'; readonly entityId: string }
  /** Entities that may be the same. */
  | { readonly view: 'alike' }
  /** What is proposed in the whole case: by name where nothing is said. */
  | { readonly view: 'review'; readonly by?: 'name' | 'article' | 'refused' }
  | { readonly view: 'dossier'; readonly entityId: string }
  /** `jobId` null: the list of imports. */
  | { readonly view: 'imports'; readonly jobId: string | null; readonly fate?: FateKind }
  /** Scanned pages and how they are read. */
  | { readonly view: 'ocr' }
  /** `batchId` null: the list of batches; `new`: a batch is made, or the list of one is edited. With `entry`: the articles found for that name of it. */
  | { readonly view: 'batch'; readonly batchId: string | null; readonly new?: true; readonly entry?: number }
  /** The annotations of the whole case, as they were narrowed and arranged last. */
  | { readonly view: 'notebook' }
  | { readonly view: 'history' }
  | { readonly view: 'settings' }

/** What nobody has read yet. */
export const UNREAD = { view: 'search', query: 'is:unread' } as const satisfies Place

export type View = Place['view']

export interface Trail {
  readonly past: readonly Place[]
  readonly here: Place
  readonly future: readonly Place[]
}

/** More steps back than this are forgotten. */
const TRAIL_LENGTH = 100

export const START: Trail = { past: [], here: { view: 'library' }, future: [] }

export function samePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export function visit(trail: Trail, place: Place): Trail {
  if (samePlace(trail.here, place)) return trail
  return { past: [...trail.past, trail.here].slice(-TRAIL_LENGTH), here: place, future: [] }
}

/** Changes where we are without a step to go back to: a query while it is typed. */
export function amend(trail: Trail, place: Place): Trail {
  return samePlace(trail.here, place) ? trail : { ...trail, here: place }
}

export function stepBack(trail: Trail): Trail {
  const here = trail.past.at(-1)
  return here ? { past: trail.past.slice(0, -1), here, future: [trail.here, ...trail.future] } : trail
}

export function stepForward(trail: Trail): Trail {
  const [here, ...future] = trail.future
  return here ? { past: [...trail.past, trail.here], here, future } : trail
}

/** Leads to the batch that took the place of another, also from where one was before. */
export function followBatch(trail: Trail, from: string, to: string): Trail {
  const moved = (place: Place): Place => (place.view === 'batch' && place.batchId === from ? { view: 'batch', batchId: to } : place)
  return { past: trail.past.map(moved), here: moved(trail.here), future: trail.future.map(moved) }
}

interface Navigation extends Trail {
  readonly open: (place: Place) => void
  readonly replace: (place: Place) => void
  readonly back: () => void
  readonly forward: () => void
  readonly restart: () => void
}

export const useNavigation = create<Navigation>()((set) => ({
  ...START,
  open: (place) => set((trail) => visit(trail, place)),
  replace: (place) => set((trail) => amend(trail, place)),
  back: () => set(stepBack),
  forward: () => set(stepForward),
  restart: () => set(START),
}))

/** Where a saved search is seen; `onlyNew`: only what the last look at it brought. */
export function savedPlace({ id, query, order }: SavedSearch, onlyNew = false): Place & { readonly view: 'search' } {
  return { view: 'search', query, ...(order === 'relevance' ? {} : { order }), saved: id, ...(onlyNew ? { onlyNew: true } : {}) }
}

/** Opens a place from anywhere, also outside React. */
export function open(place: Place): void {
  useNavigation.getState().open(place)
}
