import log from 'electron-log/main'
import { faultLine } from './fault-line.ts'

/** Keeps a log beside the settings: names of calls, kinds of errors and deaths of processes. */
export function startLog(): void {
  log.transports.console.level = false
  log.transports.file.level = 'info'
  log.transports.file.maxSize = 1_000_000
  log.errorHandler.startCatching({
    showDialog: false,
    onError: ({ error }) => {
      note.fault('main', error)
      // Not the library's own line, which has the message.
      return false
    },
  })
}

/** All that is ever logged. Never an input, an answer, a path or a passphrase. */
export const note = {
  usable: (milliseconds: number): void => log.info(`window usable ${milliseconds} ms after the start`),
  fault: (where: string, error: unknown): void => log.error(`fault in ${where}: ${faultLine(error)}`),
  engineDied: (code: number): void => log.warn(`engine ended with ${code}`),
  pageDied: (reason: string): void => log.warn(`page ended: ${reason}`),
  refused: (call: string): void => log.warn(`refused a foreign sender of ${call}`),
}
