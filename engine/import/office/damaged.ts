import { RedthreadError } from '../../../contract/errors.ts'

/** Documents as sentences call them. */
export type DocumentKind = 'DOCX' | 'ODT' | 'RTF' | 'EPUB'

export function damaged(kind: DocumentKind, issue: string): RedthreadError {
  return new RedthreadError('import/damaged', { kind, issue })
}

/** Runs a reading that the text does not depend on: where the part is damaged, it is left at that. */
export function unlessDamaged(read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof RedthreadError && error.data.code === 'import/damaged')) throw error
  }
}
