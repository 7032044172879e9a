import type { MetaCandidate } from '../../core/article/meta.ts'
import type { MetaField } from '../../core/article/article.ts'
import { readDate } from './date-text.ts'
import { languageTag } from './front-matter.ts'
import type { Document } from './html-tree.ts'
import { paragraphsOf } from './paragraphs.ts'
import { tidy, type Part } from './tidy.ts'
import { withoutTags } from './without-tags.ts'

type Node = Readonly<Record<string, unknown>>

/** schema.org types of one article; `WebPage` speaks for it where a page has no better. */
const ARTICLE = /(?:Article|Posting|Report|Review)$/
const PAGE = /^(?:WebPage|ItemPage)$/

/** Nested deeper than this nothing of an article is found. */
const DEPTH = 6

/** Reads the schema.org data of a page's JSON-LD scripts: https://schema.org/NewsArticle. Scripts that are no JSON are passed over. */
export function readJsonLd(document: Document): MetaCandidate[] {
  const nodes = allNodes(document)
  const found = [...nodes.filter((node) => hasType(node, ARTICLE)), ...nodes.filter((node) => hasType(node, PAGE))]
  return found.flatMap((node) => articleCandidates(node, (id) => nodes.find((other) => other['@id'] === id && text(other['name']) !== null) ?? null))
}

/** The article's text, where a page carries it as data. */
export function readArticleBody(document: Document): Part[] {
  const bodies = allNodes(document).filter((node) => hasType(node, ARTICLE)).map((node) => text(node['articleBody']) ?? '')
  const body = bodies.reduce((longest, other) => (other.length > longest.length ? other : longest), '')
  const plain = /<(?:p|br|div)\b/i.test(body) ? withoutTags(body.replace(/<(?:br|\/?p|\/?div|\/?li|\/?h\d)\b[^<>]*>/gi, '\n\n')) : body
  return tidy(paragraphsOf(withoutEntities(plain)).map((paragraph) => ({ kind: 'paragraph', ...paragraph })))
}

function allNodes(document: Document): Node[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent }) => nodesOf(parse(textContent ?? ''), 0))
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

function nodesOf(value: unknown, depth: number): Node[] {
  if (depth > DEPTH || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1))
  const node = value as Node
  return [node, ...nodesOf(node['@graph'], depth + 1), ...nodesOf(node['mainEntity'], depth + 1), ...nodesOf(node['mainEntityOfPage'], depth + 1)]
}

function hasType(node: Node, pattern: RegExp): boolean {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).some((name) => typeof name === 'string' && pattern.test(name))
}

/** `find` gives the node of an address: in a graph an author is often no more than one. */
function articleCandidates(node: Node, find: (id: string) => Node | null): MetaCandidate[] {
  const found: MetaCandidate[] = []
  const add = (field: MetaField, value: string | null): void => {
    if (value !== null && value.trim() !== '') found.push({ field, value: withoutEntities(value), origin: 'json-ld' })
  }
  add('title', text(node['headline']) ?? text(node['name']))
  add('outlet', nameOf(node['publisher'], find) ?? nameOf(node['sourceOrganization'], find))
  add('byline', nameOf(node['author'], find) ?? nameOf(node['creator'], find))
  add('published', date(node['datePublished']) ?? date(node['dateCreated']))
  add('updated', date(node['dateModified']))
  add('url', address(node['url']) ?? address(node['mainEntityOfPage']))
  add('language', languageTag(text(node['inLanguage']) ?? ''))
  return found
}

function text(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : null
}

/** A name, a thing with a name, or a list of them. An author that is only an address tells no name, unless the page tells it elsewhere. */
function nameOf(value: unknown, find: (id: string) => Node | null, depth = 0): string | null {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? null : value
  if (typeof value !== 'object' || value === null || depth > DEPTH) return null
  if (Array.isArray(value)) return [...new Set(value.map((item) => nameOf(item, find, depth + 1)).filter((name) => name !== null))].join(', ') || null
  const node = value as Node
  const id = text(node['@id'])
  return nameOf(node['name'], find, depth + 1) ?? (id === null ? null : text(find(id)?.['name']))
}

function date(value: unknown): string | null {
  const written = text(value)
  return written === null ? null : readDate(written)
}

function address(value: unknown): string | null {
  const found = typeof value === 'object' && value !== null && !Array.isArray(value) ? text((value as Node)['@id']) ?? text((value as Node)['url']) : text(value)
  return found !== null && /^https?:\/\//i.test(found) ? found : null
}

/** Strings in scripts are not HTML, but many systems escape them as if they were. */
function withoutEntities(value: string): string {
  return value.replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&quot;/g, '"').replace(/&(?:apos|#x27);/gi, '’').replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&')
}
