import type { Command } from '../../commands/command.ts'

export interface FacetActions {
  readonly toggle: () => void
  readonly hasTimeline: () => boolean
  readonly goToTimeline: () => void
}

/** What can be done to what narrows the results. */
export const facetCommands = ({ toggle, hasTimeline, goToTimeline }: FacetActions): readonly Command[] => [
  { id: 'search.narrow', label: 'facets.toggle', group: 'search', shortcuts: ['Shift+F'], run: toggle },
  { id: 'search.timeline', label: 'facets.focusTimeline', group: 'search', shortcuts: ['Shift+T'], when: hasTimeline, run: goToTimeline },
]
