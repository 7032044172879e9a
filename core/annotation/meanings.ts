import { HIGHLIGHT_COLOURS, type HighlightColour } from './annotation.ts'
import { canonicalLine } from '../text/canonical.ts'

/** What the colours mean in a case: "yellow: to check". One record of the case; a colour without an entry has no meaning given. */
export interface ColourMeanings {
  readonly id: typeof MEANINGS_ID
  readonly names: Readonly<Partial<Record<HighlightColour, string>>>
}

export const MEANINGS_ID = 'colours'

/** As they are kept: one line each, in the order of the colours, none empty. */
export function tidyMeanings(names: Readonly<Partial<Record<HighlightColour, string | undefined>>>): ColourMeanings {
  return {
    id: MEANINGS_ID,
    names: Object.fromEntries(HIGHLIGHT_COLOURS.map(colour => [colour, canonicalLine(names[colour] ?? '')]).filter(([, name]) => name !== '')),
  }
}
