/** What is drawn between two cells: unseen, but text like any other. */
export const CELL_GAP = '|'

/** The cells of a table's row with the space around them. Joined by CELL_GAP they are the row's text again. */
export function cellsOf(row: string): string[] {
  return row.split(/(?<=^| )\|(?= |$)/)
}
