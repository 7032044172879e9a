import type { RelatedSection } from '../../../core/dossier/model.ts'
import { columns, type Column } from '../../pdf/blocks.ts'
import type { Block, Mark } from '../../pdf/flow.ts'
import type { TextStyle } from '../../pdf/style.ts'
import { FULL_WIDTH, GRID, LINE, STYLES } from './theme.ts'
import { citationSpans, numberColumn, span, statementMark, type SetText } from './typeset.ts'

/** Columns to the right of the name: where each ends, in points from the left edge, and how wide it may be. */
const PARAGRAPHS = { end: GRID.right - 54, width: 56 }
const ARTICLES = { end: GRID.right, width: 44 }
const NAME_WIDTH = PARAGRAPHS.end - PARAGRAPHS.width - GRID.text

export function relatedBlocks({ entities }: RelatedSection, set: SetText): Block[] {
  if (entities.length === 0) return []
  const head = headRow(set)
  return [head, ...entities.map(({ name, type, role, paragraphs, articles, statement }) => columns([
    numberColumn(set, statement),
    { x: GRID.left, lines: set([span(type, STYLES.label)], GRID.labels) },
    {
      x: GRID.text,
      lines: set([span(name, STYLES.name), ...citationSpans(statement), ...(role === null ? [] : [span(`  ${role}`, STYLES.label)])], NAME_WIDTH),
    },
    atEnd(set, String(paragraphs), STYLES.label, PARAGRAPHS), atEnd(set, String(articles), STYLES.label, ARTICLES),
  ], {
    before: 3.5, keepTogether: true, marks: [hairline(-1.5), statementMark(statement)], repeated: head.slices,
  }))]
}

function headRow(set: SetText): Block {
  const label = (text: string, place: { readonly end: number; readonly width: number }): Column => atEnd(set, text, STYLES.fine, place)
  return columns([
    { x: GRID.left, lines: set([span('Type', STYLES.fine)], GRID.labels) }, { x: GRID.text, lines: set([span('Name', STYLES.fine)], NAME_WIDTH) },
    label('Paragraphs', PARAGRAPHS), label('Articles', ARTICLES),
  ], { before: 10, keepWithNext: true })
}

function atEnd(set: SetText, text: string, style: TextStyle, { end, width }: { readonly end: number; readonly width: number }): Column {
  return { x: end - width, right: width, lines: set([span(text, style)], width) }
}

function hairline(y: number): Mark {
  return { kind: 'box', x: GRID.left, y, width: FULL_WIDTH, height: 0.4, colour: LINE }
}
