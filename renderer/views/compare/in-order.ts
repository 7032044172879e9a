import type { GroupMember } from '../../../contract/shapes.ts'
import type { Place } from '../../state/navigation.ts'

/** The day the words of an article are of: that of its last change. EDTF; null when it says none. */
export function dayOf({ article: { published }, updated }: Pick<GroupMember, 'article' | 'updated'>): string | null {
  return updated ?? published
}

/** Where two articles of a group are compared, the older before the newer; of those of one day the first given. */
export function comparison(one: GroupMember, other: GroupMember): Place {
  const isNewer = (dayOf(one) ?? '') > (dayOf(other) ?? '')
  const [before, after] = isNewer && dayOf(other) !== null ? [other, one] : [one, other]
  return { view: 'compare', before: before.article.id, after: after.article.id }
}
