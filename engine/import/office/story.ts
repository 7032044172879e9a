import type { BlockKind } from '../../../core/text/block.ts'
import { canonicalLine } from '../../../core/text/canonical.ts'
import type { BlockText } from '../../../core/text/text-of-blocks.ts'

/** What a paragraph is. */
export interface Place {
  readonly kind: BlockKind
  readonly level?: number
}

/** Whatever holds paragraphs: the body, a cell, a text box, a note. */
interface Frame {
  readonly parts: BlockText[]
  line: string
  /** Boxes anchored in the paragraph under way: they follow it. */
  readonly boxed: BlockText[]
}

interface Table {
  readonly rows: (readonly (readonly BlockText[])[])[]
  cells: (readonly BlockText[])[]
}

/** A cell of more blocks, or a row of more UTF-16 units, is a page's layout: it is read cell after cell, not as one line. */
const CELL_BLOCKS = 8
const ROW_LENGTH = 3000

/** Takes a document's paragraphs, tables, boxes and notes as they come and makes its blocks of them. Everything opened must be closed, innermost first. */
export class Story {
  readonly #frames: Frame[] = [newFrame()]
  readonly #tables: Table[] = []
  readonly #notes: BlockText[] = []

  /** Adds to the paragraph under way. */
  text(text: string): void {
    this.#frame.line += text
  }

  /** Ends the paragraph under way and gives its block; null where nothing was in it. */
  endParagraph(place: Place): BlockText | null {
    const frame = this.#frame
    const text = canonicalLine(frame.line)
    frame.line = ''
    const part: BlockText = place.kind === 'heading' ? { kind: 'heading', level: place.level ?? 2, text } : { kind: place.kind, text }
    if (text !== '') frame.parts.push(part)
    if (frame.boxed.length > 0) append(frame.parts, frame.boxed.splice(0))
    return text === '' ? null : part
  }

  /** The text of the paragraph under way. */
  get line(): string {
    return this.#frame.line
  }

  openBox(): void {
    this.#frames.push(newFrame())
  }

  closeBox(): void {
    const parts = this.#closeFrame()
    this.place(parts)
  }

  /** Closes a box that is not part of the text, and gives its blocks. */
  takeBox(): readonly BlockText[] {
    return this.#closeFrame()
  }

  /** Puts blocks behind the paragraph under way. */
  place(parts: readonly BlockText[]): void {
    append(this.#frame.boxed, parts)
  }

  /** A note's text follows, whose mark was put into the running text. */
  openNote(): void {
    this.#frames.push(newFrame())
  }

  closeNote(mark: string): void {
    this.note(mark, this.#closeFrame())
  }

  note(mark: string, parts: readonly BlockText[]): void {
    const text = canonicalLine(`[${mark}] ${parts.map((part) => part.text).join(' ')}`)
    if (parts.length > 0) this.#notes.push({ kind: 'footnote', text })
  }

  openTable(): void {
    this.#tables.push({ rows: [], cells: [] })
  }

  openCell(): void {
    this.#frames.push(newFrame())
  }

  closeCell(): void {
    const cell = this.#closeFrame()
    const table = this.#tables.at(-1)
    if (table) table.cells.push(cell)
    else append(this.#frame.parts, cell)
  }

  closeRow(kept = true): void {
    const table = this.#tables.at(-1)
    if (!table) return
    if (kept && table.cells.some((cell) => cell.length > 0)) table.rows.push(table.cells)
    table.cells = []
  }

  closeTable(): void {
    this.closeRow()
    const table = this.#tables.pop()
    const { parts } = this.#frame
    const oneColumn = table?.rows.every((cells) => cells.filter((cell) => cell.length > 0).length === 1)
    for (const cells of table?.rows ?? []) {
      if (oneColumn || isLayout(cells)) for (const cell of cells) append(parts, cell)
      else parts.push({ kind: 'tableRow', text: rowText(cells) })
    }
  }

  /** The blocks so far, without the notes. */
  get parts(): readonly BlockText[] {
    return this.#frame.parts
  }

  get notes(): readonly BlockText[] {
    return this.#notes
  }

  get #frame(): Frame {
    return this.#frames.at(-1)!
  }

  #closeFrame(): BlockText[] {
    this.endParagraph({ kind: 'paragraph' })
    return this.#frames.length > 1 ? this.#frames.pop()!.parts : []
  }
}

function newFrame(): Frame {
  return { parts: [], line: '', boxed: [] }
}

/** A spread call of as many arguments as a long document has blocks overflows the stack. */
function append(parts: BlockText[], more: readonly BlockText[]): void {
  for (const part of more) parts.push(part)
}

/** Empty cells keep the columns in line, but for those at the end. */
function rowText(cells: readonly (readonly BlockText[])[]): string {
  const end = cells.findLastIndex((cell) => cell.length > 0) + 1
  return canonicalLine(cells.slice(0, end).map((cell) => cell.map(({ text }) => text).join(' ')).join(' | '))
}

function isLayout(cells: readonly (readonly BlockText[])[]): boolean {
  const blocks = cells.reduce((sum, cell) => sum + cell.length, 0)
  const filled = cells.filter((cell) => cell.length > 0).length
  return cells.some((cell) => cell.length > CELL_BLOCKS || cell.some(({ kind }) => kind === 'tableRow'))
    || (blocks > filled && (filled === 1 || cells.some((cell) => cell.some(({ kind }) => kind === 'heading')) || lengthOf(cells) > ROW_LENGTH))
}

function lengthOf(cells: readonly (readonly BlockText[])[]): number {
  return cells.reduce((sum, cell) => cell.reduce((length, { text }) => length + text.length, sum), 0)
}
