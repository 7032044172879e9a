import { RedthreadError } from '../../../contract/errors.ts'

/** Documents as sentences call them. */
export type DocumentKind = 'DOCX' | 'ODT' | 'RTF' | 'EPUB'

export function damaged(kind: DocumentKind, issue: string): RedthreadError {
  return new RedthreadError('import/damaged', { kind, issue })
}
