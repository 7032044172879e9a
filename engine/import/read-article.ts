import { chooseMeta, type MetaCandidate } from '../../core/article/meta.ts'
import type { ParsedArticle } from '../../core/article/article.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { textOfBlocks, type BlockText } from '../../core/text/text-of-blocks.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { decode } from './decode.ts'
import { detectKind, mayBeHtml, type TextKind } from './detect.ts'
import { readFileName } from './file-name.ts'
import { detectLanguage } from './language.ts'
import { titleFromLead } from './lead-title.ts'
import { readPlainText } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { readDateline } from './rules/meta-line.ts'
import { refuseNonText } from './signature.ts'

/**
 * Makes an article of a file's bytes. `file` is its name without folder, a hint and never trusted over the content.
 * @throws import/empty-file, import/unsupported, import/binary, import/no-text
 */
export async function readArticle(bytes: Uint8Array, file: string): Promise<ParsedArticle> {
  if (bytes.length === 0) throw new RedthreadError('import/empty-file')
  refuseNonText(bytes)
  const { text: raw, encoding } = decode(bytes, { html: mayBeHtml(bytes, file) })
  const reading = await readKind(detectKind(raw, file), raw)
  const { text, blocks } = textOfBlocks(reading.parts)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new RedthreadError('import/no-text')
  const language = await detectLanguage(text)
  const meta = chooseMeta([...reading.candidates, ...nameCandidates(reading, file)])
  return { text, blocks, encoding, meta: { ...meta, language: chooseLanguage(language, meta.language) } }
}

/** A page's reader brings a whole browser's document along: it is loaded when the first page comes. */
async function readKind(kind: TextKind, raw: string): Promise<Reading> {
  if (kind === 'html') return (await import('./html.ts')).readHtml(raw)
  if (kind === 'markdown') return (await import('./markdown.ts')).readMarkdown(raw)
  return readPlainText(raw)
}

/** What only the file's name tells, and a title for a text that has none: from the name where it is telling, else from the first sentence. */
function nameCandidates({ parts, candidates }: Reading, file: string): MetaCandidate[] {
  const name = readFileName(file)
  const found: MetaCandidate[] = []
  if (name.published !== null) found.push({ field: 'published', value: name.published, origin: 'file-name' })
  if (candidates.some(({ field }) => field === 'title')) return found
  if (name.title !== null) return [...found, { field: 'title', value: name.title, origin: 'file-name' }]
  const lead = leadOf(parts)
  return lead === null ? found : [...found, { field: 'title', value: titleFromLead(lead.slice(readDateline(lead)?.end ?? 0)), origin: 'text' }]
}

function leadOf(parts: readonly BlockText[]): string | null {
  const lead = parts.find(({ kind, text }) => kind !== 'caption' && canonicalLine(text) !== '') ?? parts.find(({ text }) => canonicalLine(text) !== '')
  return lead ? canonicalLine(lead.text) : null
}

/** A page's own word for its language counts where the text bears it out: it may say more (en-GB, zh-Hant), but templates often say "en" over Khmer. */
function chooseLanguage(detected: string | null, declared: ParsedArticle['meta']['language']): ParsedArticle['meta']['language'] {
  if (detected === null || declared.value === null) return detected === null ? declared : { value: detected, origin: 'detected' }
  return declared.value.split('-')[0] === detected ? declared : { value: detected, origin: 'detected' }
}
