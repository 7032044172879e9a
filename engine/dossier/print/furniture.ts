import type { DossierModel } from '../../../core/dossier/model.ts'
import type { Content } from '../../pdf/content.ts'
import type { Line } from '../../pdf/paragraph.ts'
import { BLACK, FULL_WIDTH, GRID, PAGE, STYLES, TLP_COLOURS, TLP_SIZE } from './theme.ts'
import { span, type SetText } from './typeset.ts'

/** Baselines in points from the foot of the page. */
const HEADER = PAGE.height - 50
const FOOTER = 40
/** Of a capital, in type sizes. */
const CAP_HEIGHT = 0.72
const PADDING = { x: 6, above: 3.5, below: 4.5 }

/** The running header and footer of a page, and the handling label in both. */
export function drawFurniture(content: Content, model: DossierModel, page: number, pages: number, set: SetText): void {
  const label = set([span(model.label, { font: 'sansBold', size: TLP_SIZE, leading: TLP_SIZE, colour: TLP_COLOURS[model.label] })], FULL_WIDTH)[0]!
  const room = FULL_WIDTH - label.width - PADDING.x * 2 - 16
  content.artifact(() => {
    if (page > 1) drawLine(content, fitted(model.title, room, set), HEADER)
    drawLine(content, fitted(`page ${page} of ${pages}`, room, set), FOOTER)
    for (const y of [HEADER, FOOTER]) drawLabel(content, label, y)
  })
}

function drawLine(content: Content, line: Line | undefined, y: number): void {
  if (line) content.line(line, GRID.left, y)
}

function drawLabel(content: Content, label: Line, y: number): void {
  const width = label.width + PADDING.x * 2
  const height = TLP_SIZE * CAP_HEIGHT + PADDING.above + PADDING.below
  content.rectangle({ x: GRID.right - width, y: y - PADDING.below, width, height }, BLACK)
  content.line(label, GRID.right - label.width - PADDING.x, y)
}

/** One line, cut short where there is more of it. */
function fitted(text: string, room: number, set: SetText): Line | undefined {
  const [line, more] = set([span(text, STYLES.running)], room)
  return more && line ? set([span(`${line.text.trimEnd()} …`, STYLES.running)], room + 12)[0] : line
}
