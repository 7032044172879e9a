import type { MetaCandidate } from '../../core/article/meta.ts'
import { isPeople, plainNames } from './rules/byline.ts'
import { bestSpelling, sameOutlet } from './rules/outlet.ts'

/**
 * What was found in one file, with its names at one: an outlet is written in one way throughout, the best that the file has, is not its own author, and no headline
 * where there is another. Authors are a list parted by ", ".
 */
export function settleNames(found: readonly MetaCandidate[]): MetaCandidate[] {
  const outlets = found.filter(({ field }) => field === 'outlet').map(({ value }) => value)
  // Someone's own site bears their name: a title that ends in it takes no author away.
  const sure = found.filter(({ field, value, origin }) => field === 'outlet' && !(origin === 'html' && isPeople(value))).map(({ value }) => value)
  const isOutlet = (name: string): boolean => sure.some((outlet) => sameOutlet(name, outlet))
  const titled = found.some(({ field, value }) => field === 'title' && !isOutlet(value))
  return found.flatMap((candidate) => {
    if (candidate.field === 'title' && titled && isOutlet(candidate.value)) return []
    if (candidate.field === 'outlet') return [{ ...candidate, value: bestSpelling(candidate.value, outlets) }]
    if (candidate.field !== 'byline') return [candidate]
    const names = plainNames(candidate.value, isOutlet)
    return names === null ? [] : [{ ...candidate, value: names }]
  })
}
