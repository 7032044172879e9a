/** The value below which `share` of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
export const median = (values) => quantile(values, 0.5)

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
export const milliseconds = (ms) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`
export const megabytes = (bytes) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
export const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`

export function table(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)))
  const lines = rows.map((row) => row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell ?? '').padStart(widths[column]))).join('   '))
  console.log(`\n${title}\n${lines.map((line) => `  ${line.trimEnd()}`).join('\n')}`)
}
