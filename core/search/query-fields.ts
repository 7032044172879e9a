import { FILTER_FIELDS, type SearchField } from './tree.ts'

/** Everything that may stand before a colon, as a person writes it: fields of words, names, filters. */
export const QUERY_FIELDS = ['title', 'text', 'outlet', 'author', 'name', 'date', 'after', 'before', ...FILTER_FIELDS, 'is', 'has'] as const
export type QueryField = (typeof QUERY_FIELDS)[number]

/** What people call our fields elsewhere. */
const OTHER_NAMES: Readonly<Record<string, QueryField>> = {
  headline: 'title', subject: 'title', intitle: 'title', body: 'text', content: 'text', article: 'text', intext: 'text',
  source: 'outlet', publisher: 'outlet', site: 'outlet', newspaper: 'outlet', publication: 'outlet', by: 'author', byline: 'author', writer: 'author', reporter: 'author',
  lang: 'language', folder: 'collection', in: 'collection', person: 'name', who: 'name', alias: 'name', label: 'tag', tags: 'tag', published: 'date', year: 'date', since: 'after', until: 'before',
  notes: 'note', comment: 'note', highlight: 'annotated', highlighted: 'annotated', format: 'type', filetype: 'type', kind: 'type',
}

export const isQueryField = (name: string): name is QueryField => (QUERY_FIELDS as readonly string[]).includes(name)

/** The field that goes by another name elsewhere. */
export const fieldKnownAs = (name: string): QueryField | null => (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name]! : null)

/** Letters of a name that fields have elsewhere before it is thought of: words begin with fewer. */
const SHORTEST = 4

/** The fields whose name, here or elsewhere, begins so, those that are called so here first. `typed`: in lower case. */
export function fieldsThatBegin(typed: string): QueryField[] {
  const elsewhere = typed.length < SHORTEST ? [] : Object.entries(OTHER_NAMES).flatMap(([name, field]) => (name.startsWith(typed) ? [field] : []))
  return [...new Set([...QUERY_FIELDS.filter(field => field.startsWith(typed)), ...elsewhere])]
}

/** The field of words that is called so in a query. */
export const WORD_FIELDS: Readonly<Partial<Record<QueryField, SearchField>>> = { title: 'title', text: 'text', outlet: 'outlet', author: 'byline' }
