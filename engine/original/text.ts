import type { Format } from '../../core/article/article.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { decode } from '../import/decode.ts'
import { isCompoundFile } from '../import/office/compound-file.ts'
import type { OriginalFile, OriginalText } from './request.ts'

type Encoded = OriginalFile & { readonly encoding: string | null }

/** UTF-16 units of markup that are shown. */
const LONGEST_SOURCE = 2_000_000

/** Loaded when the first original of the format comes: some bring much along. */
const TEXTS: { readonly [F in Format]?: () => Promise<(original: Encoded) => OriginalText | Promise<OriginalText>> } = {
  text: async () => typedText,
  markdown: async () => typedText,
  html: async () => (await import('./page-text.ts')).readPage,
  mhtml: async () => (await import('./mail-text.ts')).savedPageText,
  mail: async () => (await import('./mail-text.ts')).mailText,
  docx: async () => (await import('./docx-text.ts')).docxText,
  odt: async () => (await import('./odt-text.ts')).odtText,
  epub: async () => (await import('./epub-text.ts')).epubText,
  rtf: async () => (await import('./rtf-text.ts')).rtfText,
}

/**
 * What the bytes of an original say before anything was left out or mended: a page with its menus, a mail with its headers, a document in the order of its file.
 * @throws article/original-locked, import/damaged, import/too-much; for formats that are shown as pictures call/input
 */
export async function textOfOriginal(original: Encoded): Promise<OriginalText> {
  if (isCompoundFile(original.bytes)) throw new RedthreadError('article/original-locked')
  const load = TEXTS[original.format]
  if (!load) throw new RedthreadError('call/input', { issue: `a ${original.format} has no text of its own` })
  const { text, source } = await (await load())(original)
  return { text, source: source !== null && source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE)}…` : source }
}

function typedText({ bytes, encoding }: Encoded): OriginalText {
  return { text: decode(bytes, { html: false, chosen: encoding }).text, source: null }
}
