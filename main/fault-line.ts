/** A fault for the log: its kind, its code and where it happened. Not its message, which may name a person's files or quote what was read. */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').replace(error.message, '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name + code, ...frames].join('\n')
}
