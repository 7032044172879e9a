import type { MetaCandidate } from '../../core/article/meta.ts'
import { DATE_FIELDS, type MetaField } from '../../core/article/article.ts'
import { readDate } from './date-text.ts'

/** The names that notes and site generators give to our fields. */
const FIELDS: Readonly<Record<string, MetaField>> = {
  title: 'title', headline: 'title', subject: 'title',
  outlet: 'outlet', publication: 'outlet', publisher: 'outlet', source: 'outlet', site: 'outlet', site_name: 'outlet', sitename: 'outlet', website: 'outlet', newspaper: 'outlet',
  author: 'byline', authors: 'byline', byline: 'byline', by: 'byline', creator: 'byline', writer: 'byline', from: 'byline',
  date: 'published', sent: 'published', published: 'published', publish_date: 'published', publishdate: 'published', published_at: 'published', pubdate: 'published', created: 'published',
  updated: 'updated', last_updated: 'updated', updated_at: 'updated', modified: 'updated', last_modified: 'updated', lastmod: 'updated', date_modified: 'updated',
  archive: 'archiveUrl', archived: 'archiveUrl', archive_url: 'archiveUrl', archiveurl: 'archiveUrl', archive_link: 'archiveUrl', wayback: 'archiveUrl',
  url: 'url', link: 'url', source_url: 'url', sourceurl: 'url', canonical: 'url', canonical_url: 'url', permalink: 'url',
  lang: 'language', language: 'language', locale: 'language',
}

const BLOCK = /^\uFEFF?(?<fence>---|\+\+\+)[ \t]*\r?\n(?<lines>[^]*?)\r?\n(?:\k<fence>|\.\.\.)[ \t]*(?:\r?\n|$)/

/** What a labelled value says of the article: "date: 2024-10-27" of front matter, "Date: 27 October 2024" of a text. Null when the label or the value says nothing. */
export function labelledValue(label: string, value: string): { field: MetaField; value: string } | null {
  const field = FIELDS[label.toLowerCase().replaceAll(/[- ]/g, '_')]
  if (field === undefined || value === '') return null
  const usable = DATE_FIELDS.includes(field) ? readDate(value) : field === 'language' ? languageTag(value) : value
  // "source" holds the outlet's name in one case and the page's address in the next.
  return usable === null ? null : { field: field === 'outlet' && /^https?:\/\//i.test(value) ? 'url' : field, value: usable }
}

/** Parts a Markdown text into the front matter's values and the rest. Reads the plain "key: value" and "key = value" lines of YAML and TOML, and lists. */
export function readFrontMatter(raw: string): { rest: string; candidates: MetaCandidate[] } {
  const match = BLOCK.exec(raw)
  if (!match) return { rest: raw, candidates: [] }
  const candidates = entries(match.groups!['lines']!).flatMap(([key, values]): MetaCandidate[] => {
    const found = labelledValue(key, values.join(', '))
    return found === null ? [] : [{ ...found, origin: 'front-matter' }]
  })
  return { rest: raw.slice(match[0].length), candidates }
}

function entries(block: string): [key: string, values: string[]][] {
  const found: [string, string[]][] = []
  for (const line of block.split(/\r?\n/)) {
    const item = /^\s+?-\s+(?<value>.+)$|^-\s+(?<flush>.+)$/.exec(line)
    if (item && found.length > 0) {
      found.at(-1)![1].push(unquoted(item.groups!['value'] ?? item.groups!['flush']!))
      continue
    }
    const pair = /^(?<key>[\w-]+)\s*[:=]\s*(?<value>.*)$/.exec(line)
    if (pair) found.push([pair.groups!['key']!, valuesOf(pair.groups!['value']!)])
  }
  return found
}

function valuesOf(value: string): string[] {
  const list = /^\[(?<items>.*)\]$/.exec(value.trim())?.groups?.['items']
  return (list === undefined ? [value] : list.split(',')).map(unquoted).filter((item) => item !== '')
}

function unquoted(value: string): string {
  const plain = value.trim()
  const quoted = /^(?<quote>["'])(?<inside>.*)\k<quote>$/.exec(plain)?.groups?.['inside']
  return quoted === undefined ? plain.replace(/\s+#.*$/, '') : quoted.replaceAll('\\"', '"').replaceAll("''", "'")
}

/** A language tag in its canonical form, or null when it is none. */
export function languageTag(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-').replace(/\..*$/, ''))[0] ?? null
  } catch {
    return null
  }
}
