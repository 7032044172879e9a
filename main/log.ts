import log from 'electron-log/main'

/** Names of calls, codes of errors and deaths of processes. Never an input, an answer, a path or a passphrase. */
export function startLog(): void {
  log.transports.console.level = false
  log.transports.file.level = 'info'
  log.transports.file.maxSize = 1_000_000
  log.errorHandler.startCatching({ showDialog: false })
}

export const note = {
  usable: (milliseconds: number): void => log.info(`window usable ${milliseconds} ms after the start`),
  fault: (call: string, error: unknown): void => log.error(`fault in ${call}: ${error instanceof Error ? error.stack : typeof error}`),
  engineDied: (code: number): void => log.warn(`engine ended with ${code}`),
  pageDied: (reason: string): void => log.warn(`page ended: ${reason}`),
  refused: (call: string): void => log.warn(`refused a foreign sender of ${call}`),
}
