import type { MetaCandidate } from '../../core/article/meta.ts'
import type { MetaField } from '../../core/article/article.ts'
import { readDate } from './date-text.ts'
import { languageTag } from './front-matter.ts'
import type { Document } from './html-tree.ts'
import { paragraphsOf } from './paragraphs.ts'
import { tidy, type Part } from './tidy.ts'
import { withoutTags } from './without-tags.ts'

/** A thing that a page states, with its properties. */
export type Thing = Readonly<Record<string, unknown>>

/** schema.org types of one article; `WebPage` speaks for it where a page has no better. */
const ARTICLE = /(?:Article|Posting|Report|Review)$/
const PAGE = /^(?:WebPage|ItemPage)$/

/** Nested deeper than this nothing of an article is found. */
const DEPTH = 6

/** What a page's JSON-LD scripts state. Scripts that are no JSON are passed over. */
export function statedThings(document: Document): Thing[] {
  return document.querySelectorAll('script[type="application/ld+json" i]').flatMap(({ textContent }) => thingsOf(parse(textContent), 0))
}

/** What is stated of a page's article in the terms of https://schema.org/NewsArticle. */
export function readJsonLd(things: readonly Thing[]): MetaCandidate[] {
  const found = [...things.filter((thing) => hasType(thing, ARTICLE)), ...things.filter((thing) => hasType(thing, PAGE))]
  return found.flatMap((thing) => articleCandidates(thing, (id) => things.find((other) => other['@id'] === id && text(other['name']) !== null) ?? null))
}

/** The article's text, where a page carries it as data. */
export function readArticleBody(things: readonly Thing[]): Part[] {
  const bodies = things.filter((thing) => hasType(thing, ARTICLE)).map((thing) => text(thing['articleBody']) ?? '')
  const body = bodies.reduce((longest, other) => (other.length > longest.length ? other : longest), '')
  const plain = /<(?:p|br|div)\b/i.test(body) ? withoutTags(body.replace(/<(?:br|\/?p|\/?div|\/?li|\/?h\d)\b[^<>]*>/gi, '\n\n')) : body
  return tidy(paragraphsOf(withoutEntities(plain)).map((paragraph) => ({ kind: 'paragraph', ...paragraph })))
}

function parse(script: string): unknown {
  const json = script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*$/, '')
  try {
    return JSON.parse(json)
  } catch {
    try {
      // Content systems often leave raw line breaks inside strings.
      return JSON.parse(json.replace(/[\n\r\t]+/g, ' '))
    } catch {
      return null
    }
  }
}

function thingsOf(value: unknown, depth: number): Thing[] {
  if (depth > DEPTH || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => thingsOf(item, depth + 1))
  const thing = value as Thing
  return [thing, ...thingsOf(thing['@graph'], depth + 1), ...thingsOf(thing['mainEntity'], depth + 1), ...thingsOf(thing['mainEntityOfPage'], depth + 1)]
}

function hasType(thing: Thing, pattern: RegExp): boolean {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type]).some((name) => typeof name === 'string' && pattern.test(name))
}

/** `find` gives the thing of an address: in a graph an author is often no more than one. */
function articleCandidates(thing: Thing, find: (id: string) => Thing | null): MetaCandidate[] {
  const found: MetaCandidate[] = []
  const add = (field: MetaField, value: string | null): void => {
    if (value !== null && value.trim() !== '') found.push({ field, value: withoutEntities(value), origin: 'json-ld' })
  }
  add('title', text(thing['headline']) ?? text(thing['name']))
  add('outlet', nameOf(thing['publisher'], find) ?? nameOf(thing['sourceOrganization'], find))
  add('byline', nameOf(thing['author'], find) ?? nameOf(thing['creator'], find))
  add('published', date(thing['datePublished']) ?? date(thing['dateCreated']))
  add('updated', date(thing['dateModified']))
  add('url', address(thing['url']) ?? address(thing['mainEntityOfPage']))
  add('language', languageTag(text(thing['inLanguage']) ?? ''))
  return found
}

function text(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : null
}

/** A name, a thing with a name, or a list of them. An author that is only an address tells no name, unless the page tells it elsewhere. */
function nameOf(value: unknown, find: (id: string) => Thing | null, depth = 0): string | null {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? null : value
  if (typeof value !== 'object' || value === null || depth > DEPTH) return null
  if (Array.isArray(value)) return [...new Set(value.map((item) => nameOf(item, find, depth + 1)).filter((name) => name !== null))].join(', ') || null
  const thing = value as Thing
  const id = text(thing['@id'])
  return nameOf(thing['name'], find, depth + 1) ?? (id === null ? null : text(find(id)?.['name']))
}

function date(value: unknown): string | null {
  const written = text(value)
  return written === null ? null : readDate(written)
}

function address(value: unknown): string | null {
  const found = typeof value === 'object' && value !== null && !Array.isArray(value) ? text((value as Thing)['@id']) ?? text((value as Thing)['url']) : text(value)
  return found !== null && /^https?:\/\//i.test(found) ? found : null
}

/** Strings in scripts are not HTML, but many systems escape them as if they were. */
function withoutEntities(value: string): string {
  return value.replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&quot;/g, '"').replace(/&(?:apos|#x27);/gi, '’').replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&')
}
