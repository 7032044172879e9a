import Papa from 'papaparse'

/**
 * What a spreadsheet takes for a formula at the beginning of a cell, spaces and control signs before it or not, in any width; and a cell that begins with a control sign.
 * Source: OWASP, CSV Injection.
 */
const FORMULA = /^(?:\p{Cc}|[\s\p{Cf}]*[=+\-@＝＋－＠])/u

/** Tells programs that the file is UTF-8: without it spreadsheets take Khmer for gibberish. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A cell; numbers are written as they are, absent ones as an empty cell. */
export type Cell = string | number | null

/**
 * Rows as CSV (RFC 4180), each with its line end. A cell that a spreadsheet would run gets a `'` in front.
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.length === 0 ? '' : `${Papa.unparse(rows as Cell[][], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`
}

/** UTF-16 units that are put together before they are written. */
const CHUNK = 1 << 16

/** Rows, some at a time, as the bytes of a file. */
export async function* csvFile(groups: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<Uint8Array> {
  let text = BYTE_ORDER_MARK
  for await (const rows of groups) {
    text += csvLines(rows)
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

/** What was written for a cell. */
export const written = (cell: Cell): string => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell ?? ''))
