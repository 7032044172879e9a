import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RedthreadError } from '../../contract/errors.ts'

/**
 * Lets `build` make a file under a passing name beside `file`, then puts it in its place. Whatever fails leaves nothing behind.
 * @throws case/exists, case/not-found (the folder), case/read-only, case/disk-full, and what `build` throws
 */
export function placeNewFile(file: string, uniqueId: string, build: (draft: string) => void): void {
  const folder = dirname(file)
  if (!existsSync(folder)) throw new RedthreadError('case/not-found', { file: folder })
  if (existsSync(file)) throw new RedthreadError('case/exists', { file })
  const draft = join(folder, `.redthread-${uniqueId}.new`)
  try {
    build(draft)
    reserve(file)
    try {
      renameSync(draft, file)
    } catch (error) {
      rmSync(file, { force: true })
      throw error
    }
  } finally {
    for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`, `${draft}-journal`]) rmSync(leftover, { force: true })
  }
  syncFolder(folder)
}

/** Takes the name with an empty file, so that renaming onto it cannot overwrite what someone else made in the meantime. */
function reserve(file: string): void {
  try {
    closeSync(openSync(file, 'wx'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new RedthreadError('case/exists', { file })
    if (code === 'ENOSPC') throw new RedthreadError('case/disk-full')
    throw new RedthreadError('case/read-only', { file })
  }
}

/** Makes the rename outlast a power cut. Windows has no such call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
