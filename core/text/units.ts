let units = ''

/** All UTF-16 units in order. Halves of pairs, of which an expression would make characters, are all the same one. */
function allUnits(): string {
  if (units === '') for (let code = 0; code < 0x10000; code += 1) units += String.fromCharCode(code >= 0xd800 && code <= 0xdfff ? 0xd800 : code)
  return units
}

/**
 * Writes `value` into a table by UTF-16 unit for those that `pattern` matches, the source of an expression for one unit. All are asked in one go: to ask for each by itself takes three
 * times as long. Halves of pairs are left as they are.
 */
export function markUnits(table: Uint8Array, pattern: string, value: number): void {
  for (const { 0: run, index } of allUnits().matchAll(new RegExp(`(?:(?!\\ud800)${pattern})+`, 'gu'))) table.fill(value, index, index + run.length)
}
