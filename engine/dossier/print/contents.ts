import { columns, spaced, stack } from '../../pdf/blocks.ts'
import type { Block, Mark } from '../../pdf/flow.ts'
import { GRID, LINE, STYLES, TEXT_WIDTH } from './theme.ts'
import { span, type SetText } from './typeset.ts'

export interface ContentsEntry {
  readonly title: string
  readonly level: number
  readonly anchor: string
}

const NUMBERS = 30
const INDENT = 14

/** The table of contents. `pageOf` may give null as long as the pages are not known; the lines are the same in number. */
export function contentsBlocks(entries: readonly ContentsEntry[], pageOf: (anchor: string) => number | null, set: SetText): Block[] {
  const rows = entries.map(({ title, level, anchor }) => {
    const style = level === 0 ? STYLES.contents : { ...STYLES.contents, size: 8.6, leading: 14, colour: STYLES.label.colour }
    const hairline: Mark = { kind: 'box', x: GRID.text, y: 0, width: TEXT_WIDTH, height: 0.4, colour: LINE }
    return columns([
      { x: GRID.text + level * INDENT, lines: set([span(title, style, { link: anchor })], TEXT_WIDTH - NUMBERS - level * INDENT) },
      { x: GRID.text, right: TEXT_WIDTH, lines: set([span(String(pageOf(anchor) ?? 0), style, { link: anchor })], NUMBERS) },
    ], { before: level === 0 ? 2 : 0, marks: level === 0 ? [hairline] : [] })
  })
  return [
    columns([{ x: GRID.text, lines: set([span('Contents', STYLES.heading)], TEXT_WIDTH) }], { keepWithNext: true }),
    spaced(stack(rows), 8),
  ]
}
