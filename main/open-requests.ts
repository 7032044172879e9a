import { isAbsolute, resolve } from 'node:path'

/** The case file named on a command line, as an absolute path; null when there is none. Chromium's switches are in between. */
export function caseOnCommandLine(args: readonly string[], folder: string): string | null {
  const named = args.find((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.redthread'))
  return named === undefined ? null : isAbsolute(named) ? named : resolve(folder, named)
}

/** Cases to open that were named outside the window. The last one waits until the window listens. */
export interface OpenRequests {
  readonly ask: (file: string) => void
  readonly windowReady: () => void
  readonly windowGone: () => void
}

export function createOpenRequests(deliver: (file: string) => void): OpenRequests {
  let ready = false
  let waiting: string | null = null
  return {
    ask: (file) => {
      if (ready) deliver(file)
      else waiting = file
    },
    windowReady: () => {
      ready = true
      if (waiting !== null) deliver(waiting)
      waiting = null
    },
    windowGone: () => {
      ready = false
    },
  }
}
