import type { FindingsSection, Source, Statement } from '../../../core/dossier/model.ts'
import { columns, gap, spaced, stack, type Column } from '../../pdf/blocks.ts'
import type { Block, Mark } from '../../pdf/flow.ts'
import type { Line } from '../../pdf/paragraph.ts'
import { GRID, STYLES, TEXT_WIDTH, THREAD } from './theme.ts'
import { citationSpans, paragraphsOf, quoteSpans, sourceCredit, span, statementAnchor, type SetText } from './typeset.ts'

const INDENT = 11
const THREAD_RULE: Mark = { kind: 'rule', x: GRID.text, width: 0.9, colour: THREAD }

/** The analyst's note, and below it the passage it stands on, word for word beside the thread. */
export function findingsBlocks({ findings }: FindingsSection, sources: readonly Source[], set: SetText): Block[] {
  return findings.map(({ statement, tags }) => {
    const note = noteLines(statement, set)
    const quote = quoteLines(statement, set)
    const credit = set([span(creditOf(statement, sources, tags), STYLES.detail)], TEXT_WIDTH - INDENT)
    const number: Column = { x: GRID.left, lines: set([span(statement.id, STYLES.fine)], GRID.labels) }
    const beside = (lines: readonly Line[]): Column => ({ x: GRID.text, lines })
    const quoted = quote.map((lines, index) => columns(
      [...(index === 0 && note.length === 0 ? [number] : []), { x: GRID.text + INDENT, lines }], { before: index === 0 ? 0 : 5, along: [THREAD_RULE], keepWithNext: true },
    ))
    const stacked = stack([
      ...note.map((lines, index) => columns(index === 0 ? [number, beside(lines)] : [beside(lines)], { before: index === 0 ? 0 : 4, keepWithNext: true })),
      ...(note.length > 0 && quote.length > 0 ? [gap(6)] : []),
      ...quoted,
      columns([{ x: GRID.text + INDENT, lines: credit }], { along: quote.length > 0 ? [THREAD_RULE] : [] }),
    ])
    return spaced(stacked, 15, { kind: 'anchor', name: statementAnchor(statement.id) })
  })
}

function noteLines(statement: Statement, set: SetText): Line[][] {
  const paragraphs = paragraphsOf(statement.text)
  return paragraphs.map((paragraph, index) => {
    const mark = statement.quote === null && index === paragraphs.length - 1 ? citationSpans(statement) : []
    return set([span(paragraph, STYLES.note), ...mark], TEXT_WIDTH)
  })
}

function quoteLines(statement: Statement, set: SetText): Line[][] {
  return quoteSpans(statement).map((spans) => set(spans, TEXT_WIDTH - INDENT))
}

/** Who said it and when, and the analyst's tags. */
function creditOf({ citations }: Statement, sources: readonly Source[], tags: readonly string[]): string {
  const source = sources.find(({ number }) => number === citations[0]?.source)
  return [source ? sourceCredit(source) : '', tags.map((tag) => `#${tag}`).join(' ')].filter((part) => part !== '').join(' · ')
}
