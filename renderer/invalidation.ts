import type { QueryClient } from '@tanstack/react-query'
import type { CallName } from '../contract/calls.ts'
import type { Events } from '../contract/events.ts'
import { subscribe } from './api.ts'

type Kind = Events['changed']['kinds'][number]

/** A search can ask for what analysts have made of articles. */
const FOUND_BY = ['search.complete', 'search.run', 'search.copies', 'search.passages', 'search.why', 'search.matches', 'search.context', 'search.contextLine', 'search.walk', 'search.facets', 'search.facetValues', 'searches.news'] as const
const ENTITY_VIEWS = ['review.state', 'review.names', 'review.places', 'review.articles', 'entities.list', 'entities.get', 'entities.likelySame', 'entities.mergePreview', 'articles.marks', 'suggestions.forArticle', 'dossier.draft', 'dossier.model', 'dossier.preview'] as const
const NOTEBOOK = ['notebook.list', 'notebook.ids', 'notebook.groups', 'notebook.facets'] as const
const REVIEW = ['review.state', 'review.names', 'review.places', 'review.articles', 'review.refused'] as const
const LISTS = ['articles.list', 'articles.ids'] as const
const BATCHES = ['batch.list', 'batch.get', 'batch.names', 'batch.name', 'batch.hits', 'batch.entries'] as const
/** What shows articles by what is known of them. */
const ABOUT_ARTICLES = [
  ...LISTS, 'articles.get', ...FOUND_BY, 'finder.find', 'entities.get', 'suggestions.forArticle', 'groups.of', 'groups.list', 'groups.compare', 'dossier.model', 'dossier.preview',
  ...BATCHES, ...NOTEBOOK, 'annotations.links',
] as const

/** What tells which articles are read, or can ask for it. */
export const READ_STATE = ['articles.list', 'articles.get', 'case.current', 'groups.of', ...FOUND_BY] as const satisfies readonly CallName[]

/** What was read from records of a kind and is out of date when one of them changes. */
const READ_FROM: Readonly<Record<Kind, readonly CallName[]>> = {
  article: [
    ...LISTS, 'articles.get', 'case.current', 'search.complete', 'search.run', 'search.context', 'search.contextLine', 'search.walk', 'search.facets', 'search.facetValues', 'searches.news', 'finder.find', 'entities.list', 'entities.get', 'collections.list', 'groups.of', 'groups.list',
    'groups.independence', 'tags.list', 'tags.tree', 'annotations.links', ...NOTEBOOK, 'ocr.setup', 'ocr.failures', 'dossier.model', 'dossier.preview',
    ...BATCHES,
  ],
  articleMeta: ABOUT_ARTICLES,
  articleReading: [...ABOUT_ARTICLES, 'articles.marks', 'articles.original', 'articles.encodings', 'annotations.placement', 'ocr.setup', 'ocr.failures'],
  readMark: READ_STATE,
  collection: ['collections.list', 'articles.get', ...LISTS, ...FOUND_BY],
  collectionMember: [...NOTEBOOK, 'collections.list', 'articles.get', ...LISTS, ...FOUND_BY],
  group: [...LISTS, ...FOUND_BY, 'groups.of', 'groups.list', 'groups.independence'],
  groupCorrection: [...LISTS, ...FOUND_BY, 'groups.of', 'groups.list', 'groups.independence'],
  groupLead: [...LISTS, ...FOUND_BY, 'groups.of', 'groups.list', 'groups.independence'],
  annotation: [...FOUND_BY, ...NOTEBOOK, 'annotations.links', 'annotations.placement', 'tags.tree', 'articles.marks', 'articles.list', 'articles.removalPreview', 'case.current', 'tags.list', 'entities.list', 'entities.get', 'entities.mergePreview', 'dossier.model', 'dossier.preview'],
  colourMeanings: ['colours.meanings'],
  entity: [...ENTITY_VIEWS, ...NOTEBOOK, ...FOUND_BY, 'case.current', 'finder.find', 'batch.list', 'batch.get'],
  apart: ['entities.likelySame'],
  refusal: [...REVIEW, 'suggestions.forArticle'],
  review: REVIEW,
  mention: [...ENTITY_VIEWS, ...NOTEBOOK, 'annotations.placement', ...FOUND_BY, 'articles.list', 'articles.removalPreview'],
  dossierDraft: ['dossier.draft', 'dossier.model', 'dossier.preview'],
  savedSearch: ['searches.list', ...FOUND_BY, 'finder.find'],
  look: ['searches.list', ...FOUND_BY],
  watch: ['watch.list'],
  batch: BATCHES,
  batchList: BATCHES,
  batchMark: BATCHES,
  batchRun: BATCHES,
}

/** Every edit writes the log. */
const ALWAYS: readonly CallName[] = ['history.state', 'history.list']

export function readFrom(kinds: Iterable<Kind>): ReadonlySet<CallName> {
  const names = new Set(ALWAYS)
  for (const kind of kinds) for (const name of READ_FROM[kind]) names.add(name)
  return names
}

/**
 * Milliseconds between two times that the window asks again. An import tells of every batch: while more comes all the time the rests grow longer, for each
 * costs the window as much as drawing it anew.
 */
const REST = { least: 1000, most: 3000 }

/** Keeps every query true to the case. Returns the function that ends it. */
export function keepQueriesTrue(client: QueryClient): () => void {
  const waiting = new Set<Kind>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let rest = REST.least
  let asked = 0

  function askAgain(): void {
    const names = readFrom(waiting)
    waiting.clear()
    asked = Date.now()
    void client.invalidateQueries({ predicate: ({ queryKey }) => names.has(queryKey[0] as CallName) })
  }

  function look(): void {
    timer = undefined
    if (waiting.size === 0) {
      rest = REST.least
      return
    }
    askAgain()
    rest = Math.min(REST.most, 2 * rest)
    timer = setTimeout(look, rest)
  }

  /** What someone waits for does not wait for a long rest. */
  function lookSoon(): void {
    rest = REST.least
    if (timer === undefined) return
    clearTimeout(timer)
    timer = setTimeout(look, Math.max(0, asked + REST.least - Date.now()))
  }

  const ends = [
    subscribe('changed', ({ kinds }) => {
      for (const kind of kinds) waiting.add(kind)
      if (timer !== undefined) return
      // The first change of a burst shows at once: it is most often the analyst's own edit.
      askAgain()
      timer = setTimeout(look, rest)
    }),
    subscribe('import', ({ state }) => {
      if (state !== 'running') lookSoon()
    }),
    // A command has told what it changed before it answers.
    client.getMutationCache().subscribe(({ mutation }) => {
      if (mutation?.state.status === 'success') lookSoon()
    }),
  ]

  return () => {
    for (const end of ends) end()
    clearTimeout(timer)
  }
}
