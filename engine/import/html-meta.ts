import type { MetaCandidate } from '../../core/article/meta.ts'
import { DATE_FIELDS, type MetaField, type MetaOrigin } from '../../core/article/article.ts'
import { splitArchived } from '../../core/article/archived-url.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { readDate } from './date-text.ts'
import { languageTag } from './front-matter.ts'
import type { Document, Element } from './html-tree.ts'
import { readJsonLd, type Thing } from './json-ld.ts'
import { readByline } from './rules/byline.ts'
import { saysUpdated } from './rules/meta-line.ts'
import { splitOutlet } from './rules/outlet.ts'
import { isNameLike, weight } from './rules/shape.ts'

type PageOrigin = Extract<MetaOrigin, 'json-ld' | 'open-graph' | 'html-meta' | 'html'>

/** Names of meta elements, best first. https://ogp.me, Dublin Core, Highwire, and what content systems use. */
const OPEN_GRAPH: readonly (readonly [MetaField, string])[] = [
  ['title', 'og:title'], ['outlet', 'og:site_name'], ['byline', 'article:author'], ['byline', 'og:article:author'],
  ['published', 'article:published_time'], ['published', 'og:article:published_time'], ['published', 'og:published_time'],
  ['updated', 'article:modified_time'], ['updated', 'og:article:modified_time'], ['updated', 'og:updated_time'], ['url', 'og:url'], ['language', 'og:locale'],
]
const META: readonly (readonly [MetaField, string])[] = [
  ['title', 'citation_title'], ['title', 'dc.title'], ['title', 'dcterms.title'], ['title', 'twitter:title'], ['title', 'parsely-title'], ['title', 'sailthru.title'], ['title', 'headline'],
  ['outlet', 'citation_journal_title'], ['outlet', 'publisher'], ['outlet', 'dc.publisher'], ['outlet', 'application-name'],
  ['byline', 'author'], ['byline', 'dc.creator'], ['byline', 'dcterms.creator'], ['byline', 'citation_author'], ['byline', 'parsely-author'], ['byline', 'sailthru.author'], ['byline', 'byl'],
  ['published', 'citation_publication_date'], ['published', 'dc.date.issued'], ['published', 'dcterms.issued'], ['published', 'dc.date'], ['published', 'dcterms.date'], ['published', 'date'],
  ['published', 'pubdate'], ['published', 'publishdate'], ['published', 'publish-date'], ['published', 'publication_date'], ['published', 'article.published'], ['published', 'parsely-pub-date'],
  ['published', 'sailthru.date'], ['published', 'cxenseparse:recs:publishtime'],
  ['updated', 'dcterms.modified'], ['updated', 'dc.date.modified'], ['updated', 'last-modified'], ['updated', 'lastmod'], ['updated', 'article.updated'], ['updated', 'datemodified'], ['updated', 'revised'],
  ['url', 'parsely-link'], ['url', 'twitter:url'], ['url', 'dc.identifier'], ['language', 'dc.language'], ['language', 'content-language'], ['language', 'language'],
]

const TIMES = '[itemprop="datePublished"], [itemprop="dateModified"], time[pubdate], article time, main time, .published, .entry-date, .post-date, .updated, .last-updated, .modified, time'
const UPDATED_CLASS = /(?:^|[\s_-])(?:updated?|modified|last-updated)(?:[\s_-]|$)/i
/** Elements of a page that are looked at for a date or an author: a timeline has thousands of them. */
const MOST_MARKS = 60

/** What a page's head, its marks and what it states (json-ld.ts) say about its article. Reads only; call it before anything is taken out of the document. */
export function readPageMeta(document: Document, things: readonly Thing[], raw: string): MetaCandidate[] {
  const found: MetaCandidate[] = readJsonLd(things).flatMap(({ field, value, ...rest }) => {
    const usable = usableValue(field, canonicalLine(value))
    return usable === null ? [] : [{ field, value: usable, ...rest }]
  })
  const add = (field: MetaField, value: string | null | undefined, origin: PageOrigin): void => {
    const usable = usableValue(field, canonicalLine(value ?? ''))
    if (usable !== null) found.push({ field, value: usable, origin })
  }
  const metas = metaValues(document)
  const value = (field: MetaField, name: string): string | undefined => (field === 'byline' ? metas.get(name)?.join(', ') : metas.get(name)?.[0])
  for (const [field, name] of OPEN_GRAPH) add(field, value(field, name), 'open-graph')
  for (const [field, name] of META) add(field, value(field, name), 'html-meta')

  add('title', headlineOf(document), 'html')
  const title = pageTitle(document, found)
  add('title', title?.title, 'html')
  add('outlet', title?.outlet, 'html')
  for (const element of first(document, '[rel~="author"], [itemprop="author"], .byline, .author, .author-name, .post-author, .entry-author')) add('byline', namesIn(element), 'html')
  for (const element of first(document, TIMES)) {
    if (!element.hasAttribute('itemprop') && element.closest('aside, footer, nav, [role="doc-footnote"]')) continue
    add(isUpdate(element) ? 'updated' : 'published', element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent, 'html')
  }
  add('url', document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), 'html')
  add('url', savedFrom(raw), 'html')
  add('url', archivedFrom(document), 'html')
  add('language', document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang'), 'html')
  return [...found.map((candidate) => withoutOutlet(candidate, found)), ...hostAsOutlet(found)]
}

function first(document: Document, selectors: string): Element[] {
  return document.querySelectorAll(selectors).slice(0, MOST_MARKS)
}

function metaValues(document: Document): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? element.getAttribute('http-equiv'))?.toLowerCase()
    const content = element.getAttribute('content')?.trim()
    if (name && content) values.set(name, [...(values.get(name) ?? []).slice(0, 20), content])
  }
  return values
}

function usableValue(field: MetaField, value: string): string | null {
  if (value === '' || value.length > 2000) return null
  if (DATE_FIELDS.includes(field)) return readDate(value)
  if (field === 'language') return languageTag(value)
  if (field === 'url') return /^https?:\/\/\S+$/i.test(value) ? value : null
  // Facebook pages and user numbers stand where an author should.
  if (field === 'byline') return /^https?:\/\/|^@|^\d+$|^admin(?:istrator)?$/i.test(value) ? null : value.replace(/^by:?\s+/i, '')
  return value
}

/** Whether a mark with a date tells of the last change: by its name, or by the word in front of it. */
function isUpdate(element: Element): boolean {
  if (element.getAttribute('itemprop') === 'dateModified') return true
  if (element.getAttribute('itemprop') === 'datePublished') return false
  if (UPDATED_CLASS.test(element.className) && !/(?:^|[\s_-])published(?:[\s_-]|$)/i.test(element.className)) return true
  return saysUpdated((element.previousSibling?.textContent ?? '').slice(-40)) || saysUpdated(element.textContent.slice(0, 40))
}

/** Headings that are looked at for the headline. */
const MOST_HEADINGS = 40

/** The headline on the page: the first h1 of the article; else the heading that the page's title repeats, for the h1 may be the site's name; else the first h1. */
export function headlineOf(document: Document): string | null {
  const inArticle = textOf(document.querySelector('article h1, main h1, [itemprop="headline"], h1.entry-title, h1.post-title'))
  if (inArticle !== '') return inArticle
  const title = textOf(document.querySelector('title')).toLowerCase()
  const repeated = document.querySelectorAll('h1, h2').slice(0, MOST_HEADINGS).map(textOf).find((text) => weight(text) >= 12 && title.includes(text.toLowerCase()) && !title.endsWith(text.toLowerCase()))
  return repeated ?? (textOf(document.querySelector('h1')) || null)
}

function textOf(element: Element | null): string {
  return canonicalLine(element?.textContent ?? '')
}

function pageTitle(document: Document, found: readonly MetaCandidate[]): { title: string; outlet: string | null } | null {
  const text = canonicalLine(document.querySelector('title')?.textContent ?? '')
  if (text === '') return null
  const known = found.find(({ field }) => field === 'outlet')?.value ?? null
  const split = splitOutlet(text, known)
  if (split) return split
  // "Headline - Some Name": the headline on the page tells where it ends.
  const headline = found.find(({ field, value }) => field === 'title' && text.startsWith(value) && value.length < text.length)?.value
  const rest = headline === undefined ? null : /^\s*[-–—|»·•:]+\s*(?<outlet>[^-–—|»·•]{2,50})$/u.exec(text.slice(headline.length))?.groups?.['outlet']
  return rest && isNameLike(rest, 6) ? { title: headline!, outlet: rest } : { title: text, outlet: null }
}

/** "Headline - Outlet" in a title where the page names the outlet: the headline alone. */
function withoutOutlet(candidate: MetaCandidate, found: readonly MetaCandidate[]): MetaCandidate {
  if (candidate.field !== 'title') return candidate
  for (const { field, value } of found) {
    const split = field === 'outlet' ? splitOutlet(canonicalLine(candidate.value), value) : null
    if (split && split.outlet.toLowerCase() === value.toLowerCase()) return { ...candidate, value: split.title }
  }
  return candidate
}

/** A page that names no outlet is known by its site. */
function hostAsOutlet(found: readonly MetaCandidate[]): MetaCandidate[] {
  const url = found.filter(({ field }) => field === 'url').map(({ value }) => splitArchived(value).url).find((own) => own !== null)
  if (url === undefined || found.some(({ field }) => field === 'outlet') || !URL.canParse(url)) return []
  return [{ field: 'outlet', value: new URL(url).hostname.replace(/^www\./, ''), origin: 'html', confidence: 'low' }]
}

function namesIn(element: Element): string | null {
  const named = element.querySelectorAll('[itemprop="name"], [rel~="author"], .name, a').slice(0, 8).map((inside) => nameIn(inside)).filter((name) => name !== null)
  return named.length > 0 ? [...new Set(named)].join(', ') : nameIn(element)
}

function nameIn(element: Element): string | null {
  const text = canonicalLine(element.textContent)
  if (text.length > 120) return null
  const byline = readByline(text)
  if (byline) return byline.names
  return isNameLike(text.replace(/ and | & |, /g, ' '), 10) && !/\d/.test(text) ? text : null
}

/** Browsers and savers note where a page came from in a comment at its top. */
function savedFrom(raw: string): string | null {
  const head = raw.slice(0, 4000)
  return /<!--\s*saved from url=\(\d+\)(?<url>\S+)/i.exec(head)?.groups?.['url'] ?? /<!--[^]{0,200}?SingleFile[^]{0,100}?url:\s*(?<url>\S+)/i.exec(head)?.groups?.['url'] ?? null
}

/** archive.today names the page it copied in the field at its top. */
function archivedFrom(document: Document): string | null {
  return document.querySelector('#HEADER input[name="q"]')?.getAttribute('value') ?? null
}
