/** What is drawn between two cells: unseen, but text like any other. */
export const CELL_GAP = '|'

/** The cells of a table's row with the space around them. Joined by CELL_GAP they are the row's text again. */
export function cellsOf(row: string): string[] {
  return row.split(/(?<=^| )\|(?= |$)/)
}

/** Longer cells need no more room than this to be read: they break into lines. Letters. */
const LONGEST = 30

/** How a table's width is shared out among its columns: by their longest words, so that these stay whole, and by how much is written in them. */
export function columnShares(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => row[column]?.trim() ?? '')
    const word = Math.max(...cells.flatMap((cell) => cell.split(/\s+/)).map((part) => part.length))
    const cell = Math.max(...cells.map((text) => text.length))
    return 2 + Math.min(LONGEST, word) + Math.min(LONGEST, cell) / 2
  })
}
