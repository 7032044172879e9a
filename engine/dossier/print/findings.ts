import type { FindingsSection, Source, Statement } from '../../../core/dossier/model.ts'
import { columns, gap, spaced, stack, type Column } from '../../pdf/blocks.ts'
import type { Block, Mark } from '../../pdf/flow.ts'
import type { Line } from '../../pdf/paragraph.ts'
import type { Span } from '../../pdf/style.ts'
import { orGuess } from './sources.ts'
import { GRID, STYLES, TEXT_WIDTH, THREAD } from './theme.ts'
import { citationSpans, numberColumn, paragraphsOf, printedDate, quoteSpans, separated, span, statementMark, type SetText } from './typeset.ts'

const INDENT = 11
const QUOTE_RULE = { kind: 'rule', x: GRID.text, width: 0.9, colour: THREAD, through: true } as const satisfies Mark

/** The analyst's note, and below it the passage it stands on, word for word beside the thread. */
export function findingsBlocks({ findings }: FindingsSection, sources: readonly Source[], set: SetText): Block[] {
  return findings.map(({ statement, tags }) => {
    const source = sources.find(({ number }) => number === statement.citations[0]?.source)
    const note = noteLines(statement, set)
    const quote = quoteLines(statement, set)
    const aside: Column[] = [numberColumn(set, statement), { x: GRID.left, lines: set([span(dateOf(source), STYLES.label)], GRID.labels) }]
    const beside = (column: Column, first: boolean): Column[] => (first ? [...aside, column] : [column])
    return spaced(stack([
      ...note.map((lines, index) => columns(beside({ x: GRID.text, lines }, index === 0), { before: index === 0 ? 0 : 4, keepWithNext: true })),
      ...(note.length > 0 && quote.length > 0 ? [gap(6)] : []),
      ...quote.map((lines, index) => columns(beside({ x: GRID.text + INDENT, lines }, note.length === 0 && index === 0), {
        before: index === 0 ? 0 : 5, keepWithNext: index === quote.length - 1, along: [{ ...QUOTE_RULE, through: index > 0 }],
      })),
      columns([{ x: GRID.text + INDENT, lines: set(creditSpans(source, tags), TEXT_WIDTH - INDENT) }], {
        before: 1.5, along: quote.length > 0 ? [QUOTE_RULE] : [],
      }),
    ]), 15, statementMark(statement))
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

function dateOf(source: Source | undefined): string {
  if (!source) return ''
  return source.published === null ? 'no date' : orGuess(printedDate(source.published), 'published', source) ?? ''
}

/** Whose words they are, as far as is known, and the analyst's tags. */
function creditSpans(source: Source | undefined, tags: readonly string[]): Span[] {
  const parts = [source && (orGuess(source.outlet, 'outlet', source) ?? source.title), source && orGuess(source.byline, 'byline', source), ...tags.map((tag) => `#${tag}`)]
  return separated(parts.filter((part) => typeof part === 'string'), STYLES.detail)
}
