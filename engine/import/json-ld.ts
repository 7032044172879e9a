import type { MetaCandidate } from '../../core/article/meta.ts'
import type { MetaField } from '../../core/article/article.ts'
import { readDate } from './date-text.ts'
import { languageTag } from './front-matter.ts'

type Node = Readonly<Record<string, unknown>>

/** schema.org types of one article; `WebPage` speaks for it where a page has no better. */
const ARTICLE = /(?:Article|Posting|Report|Review)$/
const PAGE = /^(?:WebPage|ItemPage)$/

/** Nested deeper than this nothing of an article is found. */
const DEPTH = 6

/** Reads the schema.org data of a page's JSON-LD scripts: https://schema.org/NewsArticle. Scripts that are no JSON are passed over. */
export function readJsonLd(scripts: readonly string[]): MetaCandidate[] {
  return articleNodes(scripts).flatMap(articleCandidates)
}

/** When the article was last changed, EDTF: published on that day or before. */
export function readModified(scripts: readonly string[]): string | null {
  return articleNodes(scripts).map((node) => date(node['dateModified'])).find((found) => found !== null) ?? null
}

function articleNodes(scripts: readonly string[]): Node[] {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script), 0))
  return [...nodes.filter((node) => hasType(node, ARTICLE)), ...nodes.filter((node) => hasType(node, PAGE))]
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

function articleCandidates(node: Node): MetaCandidate[] {
  const found: MetaCandidate[] = []
  const add = (field: MetaField, value: string | null): void => {
    if (value !== null && value.trim() !== '') found.push({ field, value: withoutEntities(value), origin: 'json-ld' })
  }
  add('title', text(node['headline']) ?? text(node['name']))
  add('outlet', nameOf(node['publisher']) ?? nameOf(node['sourceOrganization']))
  add('byline', nameOf(node['author']) ?? nameOf(node['creator']))
  add('published', date(node['datePublished']) ?? date(node['dateCreated']))
  add('url', address(node['url']) ?? address(node['mainEntityOfPage']))
  add('language', languageTag(text(node['inLanguage']) ?? ''))
  return found
}

function text(value: unknown): string | null {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? text(value[0]) : null
}

/** A name, a thing with a name, or a list of them. An author that is only an address tells no name. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? null : value
  if (Array.isArray(value)) return [...new Set(value.map(nameOf).filter((name) => name !== null))].join(', ') || null
  return typeof value === 'object' && value !== null ? nameOf((value as Node)['name']) : null
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
