/** What a command hands back: the value for --json, the same for a person, and the exit code. */
export interface Answer {
  readonly json: unknown
  /** The value for --json is a list, written one entry a line. */
  readonly lines?: boolean
  readonly text: string
  /** 0: all well. 2: done, but something listed could not be. */
  readonly code: 0 | 2
}

/** Columns padded to their widest cell; the last one is left ragged. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)))
  return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join('  ').trimEnd()).join('\n')
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
