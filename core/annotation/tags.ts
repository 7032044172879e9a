import { canonicalLine } from '../text/canonical.ts'

/** Tags as they are kept: lower-case, one line, sorted by code point, without duplicates or empty ones; levels without spaces at their ends, and none empty. */
export function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(tidyTag).filter(tag => tag !== ''))].sort()
}

const tidyTag = (tag: string): string =>
  canonicalLine(canonicalLine(tag).toLowerCase()).split('/').map(level => level.trim()).filter(level => level !== '').join('/')

/** A tag and those above it, the uppermost first: `raid/police` is in `raid`. */
export function tagPath(tag: string): string[] {
  const levels = tag.split('/')
  return levels.map((_, depth) => levels.slice(0, depth + 1).join('/'))
}

/** Whether a tag is `above` or stands below it. */
export const isTagIn = (tag: string, above: string): boolean => tag === above || tag.startsWith(`${above}/`)

/** A tag with `from`, at or above it, renamed or moved to `to`; null takes it away with all below it. */
export function movedTag(tag: string, from: string, to: string | null): string | null {
  if (!isTagIn(tag, from)) return tag
  return to === null ? null : to + tag.slice(from.length)
}
