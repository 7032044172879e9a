import type { PageText } from '../../core/article/put-page.ts'
import type { Format } from '../../core/article/article.ts'
import type { ErrorData } from '../../contract/errors.ts'
import type { LanguageFile } from './tesseract.ts'

/** What the thread is started with. */
export interface OcrWorkerData {
  readonly languages: readonly LanguageFile[]
}

/** An article's original, deflated as the case keeps it. */
export interface ScannedOriginal {
  readonly format: Format
  readonly deflated: Uint8Array
}

/** Asks for a page (from 1) of an article. `original` comes with its first page alone. */
export interface OcrRequest {
  readonly articleId: string
  readonly page: number
  readonly original: ScannedOriginal | null
}

export interface RecognizedPage {
  readonly text: PageText
  /** BCP 47, of this page's text; null where it is too short to tell. */
  readonly language: string | null
}

export type OcrAnswer = { readonly ok: true; readonly value: RecognizedPage } | { readonly ok: false; readonly error: ErrorData }
