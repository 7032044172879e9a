import type { MetaCandidate } from '../../core/article/meta.ts'
import type { Confidence, MetaField, MetaOrigin } from '../../core/article/article.ts'
import { readDateline, readMetaLine } from './rules/meta-line.ts'
import { isProse } from './rules/shape.ts'
import type { Part } from './tidy.ts'
import { readTail } from './tail.ts'

/** Blocks above the first paragraph that are looked at. */
const HEAD_REACH = 12

/**
 * For formats that mark their headings: puts the headline first, once, as a heading of level 1, and takes the lines of date and author
 * above the first paragraph out of the text and into the metadata.
 */
export function pageMeta(parts: readonly Part[], title: string | null, origin: Extract<MetaOrigin, 'html' | 'text'>): { parts: Part[]; candidates: MetaCandidate[] } {
  const candidates: MetaCandidate[] = []
  const add = (field: MetaField, value: string | null | undefined, confidence?: Confidence): void => {
    if (value) candidates.push({ field, value, origin, confidence })
  }
  const firstProse = parts.findIndex(({ kind, text }) => (kind === 'paragraph' || kind === 'quote') && isProse(text) && readMetaLine(text) === null)
  const head = new Set(parts.slice(0, Math.min(HEAD_REACH, firstProse === -1 ? parts.length - 1 : firstProse)))
  const kept = parts.filter((part) => {
    if (title !== null && head.has(part) && part.text === title) return false
    const meta = head.has(part) && (part.kind === 'paragraph' || part.kind === 'listItem') ? readMetaLine(part.text) : null
    if (!meta) return true
    add('published', meta.published)
    add('byline', meta.additional ? null : meta.byline)
    add('outlet', meta.outlet)
    add('updated', meta.updated)
    return false
  })
  const body = kept.filter((part) => !head.has(part))
  const dateline = body[0] ? readDateline(body[0].text) : null
  const tail = readTail(body, false)
  add('published', dateline?.published)
  add('outlet', dateline?.outlet)
  add('byline', dateline?.byline)
  add('byline', tail.byline)
  add('byline', tail.helper, 'low')
  add('published', tail.published)
  add('updated', tail.updated)
  return { parts: title === null ? kept : [{ kind: 'heading', level: 1, text: title }, ...kept], candidates }
}
