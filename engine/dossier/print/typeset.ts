import type { Citation, Statement } from '../../../core/dossier/model.ts'
import { isUnsourced } from '../../../core/dossier/statements.ts'
import { describeEdtf, parseEdtf } from '../../../core/timeline/edtf.ts'
import { columns, type BlockOptions, type Column } from '../../pdf/blocks.ts'
import type { Block, Mark } from '../../pdf/flow.ts'
import type { Line } from '../../pdf/paragraph.ts'
import type { Span, TextStyle } from '../../pdf/style.ts'
import { GRID, LINE, STYLES, TEXT_WIDTH } from './theme.ts'

/** Sets spans in lines of at most `width` points. */
export type SetText = (spans: readonly Span[], width: number) => Line[]

/** Text as it can be set: white space of every kind is a space, and controls, which have no shape, are gone. */
export function printable(text: string): string {
  return text.replace(/[\t\v\f\r\n\u0085\u2028\u2029]/g, ' ').replace(/\p{Cc}/gu, '')
}

export function span(text: string, style: TextStyle, more: Omit<Span, 'text' | 'style'> = {}): Span {
  return { text: printable(text), style, ...more }
}

/** The paragraphs of a text that may hold line breaks. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\s*\n\s*/).filter((paragraph) => paragraph.trim() !== '')
}

export function sourceAnchor(number: number): string {
  return `source-${number}`
}

export function statementAnchor(id: string): string {
  return `statement-${id}`
}

export function statementMark({ id }: Statement): Mark {
  return { kind: 'anchor', name: statementAnchor(id) }
}

/** The citations of a statement, or the mark that it has none; each stays with the word before it. */
export function citationSpans(statement: Statement): Span[] {
  const space = span(' ', STYLES.citation)
  if (isUnsourced(statement)) return [space, span('[unsourced]', STYLES.unsourced, { whole: true })]
  const articles = new Set(statement.citations.map(({ source }) => source)).size
  return [
    ...statement.citations.flatMap((citation) => [
      space, span(citationText(citation), STYLES.citation, { whole: true, link: sourceAnchor(citation.source) }),
    ]),
    ...(statement.independent === articles ? [] : [span(` ${independentText(statement)}`, STYLES.fine)]),
  ]
}

/** Said where a statement cites more articles than there are sources behind them. */
function independentText({ independent }: Statement): string {
  return independent === 1 ? '(one source)' : `(${independent} independent sources)`
}

export function citationText({ source, page, paragraph }: Citation): string {
  return page === null ? `[${source} ¶${paragraph}]` : `[${source} p. ${page} ¶${paragraph}]`
}

/** The words of a source with their citations, one entry for each of its paragraphs. */
export function quoteSpans(statement: Statement, style: TextStyle = STYLES.quote): Span[][] {
  const parts = paragraphsOf(statement.quote ?? '')
  return parts.map((part, index) => [span(part, style), ...(index === parts.length - 1 ? citationSpans(statement) : [])])
}

/** Parts with a dot between them, which is its own span so that it is the same in every script. */
export function separated(parts: readonly string[], style: TextStyle): Span[] {
  return parts.flatMap((part, index) => [...(index === 0 ? [] : [span(' · ', style)]), span(part, style)])
}

/** An EDTF date as a person reads it; what is no EDTF stays as it is. */
export function printedDate(edtf: string): string {
  const date = parseEdtf(edtf)
  return date ? describeEdtf(date) : edtf
}

/** The number of a statement, in the margin. */
export function numberColumn(set: SetText, { id }: Statement): Column {
  return { x: GRID.margin, right: NUMBER_WIDTH, lines: set([span(id, STYLES.fine)], NUMBER_WIDTH) }
}

const NUMBER_WIDTH = GRID.left - GRID.margin - 8

export interface LabelledOptions extends BlockOptions {
  /** What the block states: it is numbered in the margin, and links can lead to it. */
  readonly statement?: Statement
}

/** A label in the narrow column beside text in the wide one. */
export function labelled(set: SetText, label: readonly Span[], text: readonly (readonly Span[])[], options: LabelledOptions = {}): Block {
  const { statement, marks = [] } = options
  return columns([
    ...(statement ? [numberColumn(set, statement)] : []),
    { x: GRID.left, lines: set(label, GRID.labels) },
    { x: GRID.text, lines: text.flatMap((spans) => set(spans, TEXT_WIDTH)) },
  ], { ...options, marks: statement ? [...marks, statementMark(statement)] : marks })
}

/** A section's heading with its number, below a line across the page. */
export function heading(set: SetText, number: number, title: string, name: string): Block {
  const lines = set([span(title, STYLES.heading)], TEXT_WIDTH)
  const rule: Mark = { kind: 'box', x: GRID.left, y: -10, width: GRID.right - GRID.left, height: 0.5, colour: LINE }
  return columns([{ x: GRID.left, lines: set([span(String(number), STYLES.number)], GRID.labels) }, { x: GRID.text, lines }], {
    before: 44, keepWithNext: true, keepTogether: true,
    marks: [rule, { kind: 'anchor', name, bookmark: { title, level: 0 } }],
  })
}

/** What a section holds and how to read it, in small type below its heading. */
export function legend(set: SetText, text: string): Block {
  return columns([{ x: GRID.text, lines: set([span(text, STYLES.legend)], TEXT_WIDTH) }], { before: 2, keepWithNext: true, keepTogether: true })
}

/** A heading's legend where there is nothing to show. */
export function nothing(set: SetText, text: string): Block {
  return columns([{ x: GRID.text, lines: set([span(text, STYLES.note)], TEXT_WIDTH) }], { before: 8 })
}
