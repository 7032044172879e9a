import { randomUUID } from 'node:crypto'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RedthreadError, type ErrorCode } from '../contract/errors.ts'

const ISSUES: Readonly<Record<string, string>> = {
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EACCES: 'Redthread may not write there',
  EPERM: 'Redthread may not write there, or the file is open in another program',
  EBUSY: 'the file is open in another program',
  EROFS: 'nothing can be written there',
  EISDIR: 'a folder has that name',
  EEXIST: 'a folder has that name',
  ENOTEMPTY: 'a folder has that name',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
}

/**
 * Puts `bytes`, or all that `bytes` gives in turn, in the place of `file`, whole or not at all: they are written beside it, flushed to the disk, and renamed.
 * @throws `failure`, with the file's name and the issue; what `bytes` throws
 */
export async function replaceFile(file: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, failure: ErrorCode & `${string}/write`): Promise<void> {
  const draft = path.join(path.dirname(file), `.redthread-${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx')
    try {
      await writeFile(handle, bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    if (error instanceof RedthreadError) throw error
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    throw new RedthreadError(failure, { file: path.basename(file), issue: ISSUES[code] ?? code })
  }
}
