import { ENTITY_TYPES } from '../entity/entity.ts'
import { tokensOf } from './tokens.ts'
import type { Filter } from './tree.ts'

/** By what a search can be narrowed at the side of its results. Each stands for filters of the query, so that the text of the query says all of it. */
export const FACETS = ['outlet', 'date', 'language', 'entity', 'tag', 'collection', 'format', 'read', 'copies'] as const
export type Facet = (typeof FACETS)[number]

/**
 * One value of a facet: a name; a code for `language` and `format`; `2024`, `2024-10` or a range as in `2024-10..` for `date`, or `undated`; `unread` or `read`; and for `copies` `copy`, which
 * folds under another article, or `lead`, under which others fold.
 */
export interface FacetValue {
  readonly facet: Facet
  readonly value: string
}

/** Null: a filter that no facet stands for. */
export function facetOf(filter: Filter): FacetValue | null {
  switch (filter.by) {
    case 'date': return { facet: 'date', value: filter.from !== null && filter.from === filter.to ? filter.from : `${filter.from ?? ''}..${filter.to ?? ''}` }
    case 'is': return filter.state === 'guessed' ? null : { facet: FACET_OF[filter.state], value: filter.state }
    case 'has': return filter.what === 'copies' ? { facet: 'copies', value: 'lead' } : null
    case 'from': return { facet: 'outlet', value: filter.text }
    case 'type': return isEntityType(filter.text) ? null : { facet: 'format', value: filter.text }
    case 'language': case 'entity': case 'tag': case 'collection': return { facet: filter.by, value: filter.text }
    default: return null
  }
}

const FACET_OF = { copy: 'copies', read: 'read', unread: 'read', undated: 'date' } as const

/** The filter that a value of a facet stands for. */
export function filterOf({ facet, value }: FacetValue): Filter {
  switch (facet) {
    case 'date': {
      if (value === 'undated') return { by: 'is', state: 'undated' }
      const [from = '', to = from] = value.split('..')
      return { by: 'date', from: from || null, to: to || null }
    }
    case 'read': return { by: 'is', state: value === 'read' ? 'read' : 'unread' }
    case 'copies': return value === 'copy' ? { by: 'is', state: 'copy' } : { by: 'has', what: 'copies' }
    case 'outlet': return { by: 'from', text: value }
    case 'format': return { by: 'type', text: value }
    default: return { by: facet, text: value }
  }
}

const isEntityType = (text: string): boolean => (ENTITY_TYPES as readonly string[]).includes(filterKey(text))

/** What filters compare names by: without case, marks and signs. */
export const filterKey = (text: string): string => tokensOf(text).map(({ term }) => term).join(' ')
