import { canonicalLine } from '../text/canonical.ts'

/** Tags as they are kept: lower-case, one line, sorted by code point, without duplicates or empty ones. */
export function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(tag => canonicalLine(canonicalLine(tag).toLowerCase())).filter(tag => tag !== ''))].sort()
}
