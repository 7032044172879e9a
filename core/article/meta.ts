import { canonicalLine } from '../text/canonical.ts'
import { splitArchived } from './archived-url.ts'
import { DATE_FIELDS, META_FIELDS, META_ORIGINS, type ArticleMeta, type Confidence, type MetaField, type MetaOrigin, type MetaValue } from './article.ts'
import { isEdtfDate } from './edtf-date.ts'

/** Where a reader can find a value. */
export type FoundOrigin = Exclude<MetaOrigin, 'analyst' | 'none'>

/** What a reader found for one field, somewhere in a file. `value` may be raw: it is made canonical. */
export interface MetaCandidate {
  readonly field: MetaField
  readonly value: string
  readonly origin: FoundOrigin
  /** Where the reader knows better than the origin alone tells. */
  readonly confidence?: Confidence
}

/** How sure a value is when nothing but its origin is known. */
const USUAL: Readonly<Record<FoundOrigin, Confidence>> = {
  'mail-header': 'high', 'json-ld': 'high', 'open-graph': 'high', 'html-meta': 'high', 'html': 'medium', 'front-matter': 'high', 'document': 'medium', 'text': 'medium',
  'file-name': 'low', 'detected': 'medium',
}

const NONE: MetaValue = { value: null, origin: 'none' }

/**
 * The metadata of an article from everything its reader found: per field the usable value of the most trusted origin, in the
 * order of META_ORIGINS (data written for machines before marks in the page before the words of the text); of equals the first. A guess gives way to
 * what is none. An archive's address gives the page's own as well. A day of an update that is not after that of publication says nothing and is left out.
 */
export function chooseMeta(candidates: readonly MetaCandidate[]): ArticleMeta {
  const meta = Object.fromEntries(META_FIELDS.map((field) => [field, NONE])) as Record<MetaField, MetaValue>
  for (const { field, value, origin, confidence = USUAL[origin] } of candidates.flatMap(partAddresses)) {
    const line = canonicalLine(value)
    if (!isUsable(field, line)) continue
    const best = meta[field]
    if (best.value === null || rank(origin, confidence) < rank(best.origin, best.confidence)) meta[field] = { value: line, origin, confidence }
  }
  const { published, updated } = meta
  return published.value !== null && updated.value !== null && updated.value <= published.value ? { ...meta, updated: NONE } : meta
}

function rank(origin: MetaOrigin, confidence: Confidence | undefined): number {
  return META_ORIGINS.indexOf(origin) + (confidence === 'low' ? META_ORIGINS.length : 0)
}

function partAddresses(candidate: MetaCandidate): MetaCandidate[] {
  if (candidate.field !== 'url' && candidate.field !== 'archiveUrl') return [candidate]
  const { url, archiveUrl } = splitArchived(canonicalLine(candidate.value))
  // An archive that was named as such is one, known or not.
  if (archiveUrl === null && candidate.field === 'archiveUrl') return [candidate]
  return [...(url === null ? [] : [{ ...candidate, field: 'url' as const, value: url }]), ...(archiveUrl === null ? [] : [{ ...candidate, field: 'archiveUrl' as const, value: archiveUrl }])]
}

/** Whether a field can take a value: those with a date take dates only, the others anything that is not empty. */
export function isUsable(field: MetaField, value: string): boolean {
  return value !== '' && (!DATE_FIELDS.includes(field) || isEdtfDate(value))
}

/**
 * The metadata after an analyst's correction; null or blank empties the field. What import found is kept in `found`, through any number of corrections.
 * The caller checks a date with `isUsable` first.
 */
export function correctMeta(meta: ArticleMeta, field: MetaField, value: string | null): ArticleMeta {
  const { found, ...current } = meta[field]
  const line = canonicalLine(value ?? '')
  const given: MetaValue = line === '' ? { value: null, origin: 'analyst' } : { value: line, origin: 'analyst', confidence: 'high' }
  return { ...meta, [field]: { ...given, found: found ?? current } }
}

/** The metadata with one field as import found it. */
export function resetMeta(meta: ArticleMeta, field: MetaField): ArticleMeta {
  const { found } = meta[field]
  return found ? { ...meta, [field]: found } : meta
}

/** The metadata after the file was read anew: what was found is replaced, and a correction keeps its word. */
export function withFound(meta: ArticleMeta, anew: ArticleMeta): ArticleMeta {
  return Object.fromEntries(META_FIELDS.map((field) => [field, meta[field].found ? { ...meta[field], found: anew[field] } : anew[field]])) as unknown as ArticleMeta
}
