import { errorData, type ErrorData } from '../../contract/errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there any more', EACCES: 'permission was denied', EPERM: 'permission was denied', ELOOP: 'its links lead in a circle', EBUSY: 'another program holds it',
  ENOTDIR: 'it is not there any more', ENAMETOOLONG: 'its name, or the path to it, is too long', EIO: 'the disk could not read it', EMFILE: 'too many files are open',
  EAGAIN: 'it has no content of its own', EISDIR: 'it is a folder now',
}

/** The error for a file that the system does not let us read. The system's own message would hold the path. */
export function unreadable(error: unknown): ErrorData {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
  return errorData('import/unreadable', { issue: REASONS[code] ?? `the system says ${code}` })
}
