import { columns } from '../../pdf/blocks.ts'
import type { Block } from '../../pdf/flow.ts'
import { GRID, STYLES, TEXT_WIDTH } from './theme.ts'
import { paragraphsOf, span, type SetText } from './typeset.ts'

/** The analyst's own words, set as such. */
export function summaryBlocks(summary: string, set: SetText): Block[] {
  return paragraphsOf(summary).map((paragraph, index) => columns(
    [{ x: GRID.text, lines: set([span(paragraph, STYLES.note)], TEXT_WIDTH) }], { before: index === 0 ? 8 : 6 },
  ))
}
