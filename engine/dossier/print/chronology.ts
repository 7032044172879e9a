import type { ChronologySection } from '../../../core/dossier/model.ts'
import { columns } from '../../pdf/blocks.ts'
import type { Block, Mark } from '../../pdf/flow.ts'
import { GRID, STYLES, TEXT_WIDTH, THREAD } from './theme.ts'
import { numberColumn, quoteSpans, span, statementMark, type SetText } from './typeset.ts'

const WIDTH = 0.9
const KNOT = 2.4
/** Above the baseline: the middle of the small letters. */
const KNOT_RISE = 3.6

/** Events strung on the red thread, by year when there are several. */
export function chronologyBlocks({ events }: ChronologySection, set: SetText): Block[] {
  const years = yearsOf(events)
  const thread: Mark = { kind: 'rule', x: GRID.thread - WIDTH / 2, width: WIDTH, colour: THREAD, through: true }
  let year = ''
  return events.flatMap(({ date, label, inferred, statement }) => {
    const blocks: Block[] = []
    const own = yearOf(date)
    if (years.length > 1 && own !== year) {
      year = own
      blocks.push(columns([{ x: GRID.text, lines: set([span(own, STYLES.year)], TEXT_WIDTH) }], {
        before: 14, keepWithNext: true, along: [thread], marks: [{ kind: 'anchor', name: yearAnchor(own), bookmark: { title: own, level: 1 } }],
      }))
    }
    const lines = quoteSpans(statement).flatMap((spans) => set(spans, TEXT_WIDTH))
    const when = [...set([span(label, STYLES.strongLabel)], GRID.labels), ...(inferred ? set([span('inferred', STYLES.label)], GRID.labels) : [])]
    const knot: Mark = { kind: 'disc', x: GRID.thread, y: (lines[0]?.baseline ?? 0) - KNOT_RISE, radius: KNOT, colour: THREAD }
    blocks.push(columns([numberColumn(set, statement), { x: GRID.left, lines: when }, { x: GRID.text, lines }], {
      before: 8, along: [thread], marks: [knot, statementMark(statement)],
    }))
    return blocks
  })
}

/** The years a chronology is parted by; one year alone needs no heading. */
export function yearsOf(events: ChronologySection['events']): string[] {
  return [...new Set(events.map(({ date }) => yearOf(date)))]
}

export function yearAnchor(year: string): string {
  return `year-${year}`
}

function yearOf(edtf: string): string {
  return /\d{4}/.exec(edtf)?.[0] ?? ''
}
