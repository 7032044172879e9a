import search from 'approx-string-match'
import { resolve, type Anchored } from '../core/anchor/resolve.ts'
import type { PassageSelectors } from '../core/anchor/selectors.ts'
import type { Placed } from '../contract/shapes.ts'

/** Where a passage stands in today's text, or null for an orphan. */
export function anchor(text: string, target: PassageSelectors): Anchored | null {
  return resolve(text, target, search)
}

/** A record with the place of its passage. */
export function place<T extends { readonly target: PassageSelectors }>(text: string, record: T): Placed<T> {
  return { record, range: anchor(text, record.target)?.range ?? null }
}
