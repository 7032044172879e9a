import { RedthreadError } from '../../../contract/errors.ts'

/** MB (2^20 bytes) that one article may have, on the disk or inside another file. */
export const LARGEST_FILE_MB = 64
export const LARGEST_FILE = LARGEST_FILE_MB * 2 ** 20

/** Levels of files inside files that are opened: archives, mailboxes and mails alike. */
export const DEEPEST = 6
/** Files in one archive or mailbox, with all that lie deeper in it. */
export const MOST_FILES = 100_000

/** Bytes that one file may unpack to, whatever it says itself: a hundred times its own, but at least so much and at most so much. */
const LEAST_ALLOWANCE = 256 * 2 ** 20
const MOST_ALLOWANCE = 32 * 2 ** 30
const ALLOWED_RATIO = 100

/** What is spent of a file's limits while it is unpacked: bytes as they really come, never as they are declared. */
export interface Budget {
  /** @throws import/too-much */
  readonly spend: (bytes: number) => void
  /** @throws import/too-many */
  readonly countFile: () => void
}

export function budgetOf(size: number): Budget {
  const allowance = Math.min(MOST_ALLOWANCE, Math.max(LEAST_ALLOWANCE, size * ALLOWED_RATIO))
  let spent = 0
  let files = 0
  return {
    spend: (bytes) => {
      spent += bytes
      if (spent > allowance) throw new RedthreadError('import/too-much', { limit: Math.round(allowance / 2 ** 20) })
    },
    countFile: () => {
      files += 1
      if (files > MOST_FILES) throw new RedthreadError('import/too-many', { limit: MOST_FILES })
    },
  }
}

/** Whether a limit of the whole file is used up: nothing more of it is unpacked then. */
export function isExhausted(error: unknown): boolean {
  return error instanceof RedthreadError && (error.data.code === 'import/too-much' || error.data.code === 'import/too-many')
}
