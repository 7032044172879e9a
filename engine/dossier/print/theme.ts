import type { TlpLabel } from '../../../core/dossier/draft.ts'
import { colour, type Colour, type TextStyle } from '../../pdf/style.ts'

/** A4. All lengths in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const

/**
 * Two columns: a narrow one for dates, numbers and labels, and the text at some 70 letters a line. The red thread of a
 * chronology runs between them, and the numbers of statements stand in the margin.
 */
export const GRID = {
  margin: 30, left: 62, labels: 79, thread: 148, text: 158, right: PAGE.width - 62,
  /** From the top edge of the page to the text, and from its foot. */
  top: 86, bottom: 80,
} as const

export const TEXT_WIDTH = GRID.right - GRID.text
export const FULL_WIDTH = GRID.right - GRID.left
export const TEXT_HEIGHT = PAGE.height - GRID.top - GRID.bottom

export const INK = colour('#1F1D1A')
export const INK_2 = colour('#5C574D')
export const INK_3 = colour('#6F695D')
export const THREAD = colour('#B3261E')
export const LINE = colour('#CFC9BB')

const BODY = 14.6

/**
 * The words of a source are set in the serif, word for word; the analyst's words and everything that Redthread adds stand in
 * the sans. A reader can tell the two apart at a glance.
 */
export const STYLES = {
  quote: { font: 'serif', size: 10.5, leading: BODY, colour: INK },
  sourceTitle: { font: 'serifBold', size: 10.5, leading: BODY, colour: INK },
  name: { font: 'serif', size: 10.5, leading: BODY, colour: INK },
  mainName: { font: 'serifBold', size: 10.5, leading: BODY, colour: INK },
  note: { font: 'sans', size: 9.6, leading: BODY, colour: INK },
  citation: { font: 'sans', size: 8.4, leading: BODY, colour: THREAD },
  unsourced: { font: 'sansBold', size: 8.4, leading: BODY, colour: THREAD },
  label: { font: 'sans', size: 8.4, leading: BODY, colour: INK_2 },
  strongLabel: { font: 'sansBold', size: 8.4, leading: BODY, colour: INK },
  number: { font: 'sansBold', size: 9.6, leading: BODY, colour: THREAD },
  fine: { font: 'sans', size: 7.6, leading: BODY, colour: INK_3 },
  detail: { font: 'sans', size: 8.2, leading: 12, colour: INK_2 },
  legend: { font: 'sans', size: 8.4, leading: 12.4, colour: INK_3 },
  heading: { font: 'serifBold', size: 17, leading: 23, colour: INK },
  year: { font: 'serifBold', size: 11.5, leading: BODY, colour: INK },
  contents: { font: 'sans', size: 9.6, leading: 17, colour: INK },
  running: { font: 'sans', size: 8, leading: 11, colour: INK_3 },
  kind: { font: 'sansBold', size: 9.6, leading: 14, colour: THREAD },
  title: { font: 'serifBold', size: 31, leading: 39, colour: INK },
  longTitle: { font: 'serifBold', size: 21, leading: 28, colour: INK },
  otherNames: { font: 'serif', size: 12, leading: 20, colour: INK_2 },
  subtitle: { font: 'serif', size: 13, leading: 20, colour: INK_2 },
} as const satisfies Readonly<Record<string, TextStyle>>

/** The handling label: the standard asks for 12 points or more, in its own colours on black. */
export const TLP_SIZE = 12.5
export const TLP_COLOURS: Readonly<Record<TlpLabel, Colour>> = {
  'TLP:RED': colour('#FF2B2B'),
  'TLP:AMBER+STRICT': colour('#FFC000'),
  'TLP:AMBER': colour('#FFC000'),
  'TLP:GREEN': colour('#33FF00'),
  'TLP:CLEAR': colour('#FFFFFF'),
}
export const BLACK = colour('#000000')
