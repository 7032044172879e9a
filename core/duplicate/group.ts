/**
 * Why two articles belong together. `same-text`: letter for letter. `near`: most of the text is the same. `version`: two states of one URL.
 * `analyst`: someone said so.
 */
export const GROUP_TIES = ['same-text', 'near', 'version', 'analyst'] as const
export type GroupTie = (typeof GROUP_TIES)[number]

/** An analyst's word on two articles that overrides what was computed. `id` is `pairId` of the two. */
export interface GroupCorrection {
  readonly id: string
  /** In the order of pairId. */
  readonly articleIds: readonly [string, string]
  readonly verdict: 'together' | 'apart'
}

/** An analyst's choice of the article of a group that is read while the rest folds under it. `id` is the article's. */
export interface GroupLead {
  readonly id: string
}

/** How an article that is in a group stands in it. */
export interface GroupStanding {
  readonly leadId: string
  /** How it is tied to the lead; null for the lead itself. */
  readonly tie: GroupTie | null
}

/** The same whichever of the two comes first. */
export function pairId(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
