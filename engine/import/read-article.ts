import { chooseMeta, type MetaCandidate } from '../../core/article/meta.ts'
import type { Format, ParsedArticle } from '../../core/article/article.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { textOfBlocks, type BlockText } from '../../core/text/text-of-blocks.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { FORMAT_READERS } from './format-readers.ts'
import { formatOf } from './format-of.ts'
import { readFileName } from './file-name.ts'
import { detectLanguage } from './language.ts'
import { titleFromLead } from './lead-title.ts'
import { placePages } from './place-pages.ts'
import type { Enclosed, FormatReader, ReaderInput, Reading } from './reading.ts'
import { readDateline } from './rules/meta-line.ts'

export interface ReadArticle {
  readonly parsed: ParsedArticle
  /** Files that came inside, to be read as articles of their own. */
  readonly enclosed: readonly Enclosed[]
}

/**
 * Makes an article of a file's bytes. The file's name is a hint and never trusted over the content.
 * @throws import/empty-file, import/unsupported, import/binary, import/no-text, import/damaged, import/password-needed, import/wrong-password, import/locked
 */
export async function readArticle(input: ReaderInput): Promise<ReadArticle> {
  if (input.bytes.length === 0) throw new RedthreadError('import/empty-file')
  const { enclosed, article } = await readWhole(input, await formatOf(input.bytes))
  return { parsed: await article(), enclosed }
}

/** What came inside a file, and the article around it: a mail without a word of its own has attachments all the same. `article` throws import/no-text. */
export interface Whole {
  readonly enclosed: readonly Enclosed[]
  readonly article: () => Promise<ParsedArticle>
}

/** Those that were loaded: to ask for a module again takes some 10 µs, a fortieth of reading a short text. */
const readers = new Map<Format, FormatReader>()

async function loadReader(format: Format): Promise<FormatReader> {
  const load = FORMAT_READERS[format]
  if (!load) throw new RedthreadError('import/unsupported', { kind: format })
  const reader = await load()
  readers.set(format, reader)
  return reader
}

/** Reads a file whose format is known. */
export async function readWhole(input: ReaderInput, format: Format): Promise<Whole> {
  const reader = readers.get(format) ?? await loadReader(format)
  const reading = await reader(input)
  return { enclosed: reading.enclosed ?? [], article: () => articleOf(reading, format, input.file) }
}

async function articleOf(reading: Reading, format: Format, file: string): Promise<ParsedArticle> {
  const { text, blocks } = textOfBlocks(reading.parts)
  const { pages, lines } = placePages(reading, text, blocks)
  if (!/[\p{L}\p{N}]/u.test(text) && !pages.some((page) => page.reading === 'waiting')) throw new RedthreadError('import/no-text')
  const language = detectLanguage(text)
  const meta = chooseMeta([...reading.candidates, ...nameCandidates(reading, file)])
  return { format: reading.format ?? format, text, blocks, pages, lines, encoding: reading.encoding ?? null, meta: { ...meta, language: chooseLanguage(language, meta.language) } }
}

/** What only the file's name tells, and a title for a text that has none: from the name where it is telling, else from the first sentence. */
function nameCandidates({ parts, candidates }: Reading, file: string): MetaCandidate[] {
  const name = readFileName(file)
  const found: MetaCandidate[] = []
  if (name.published !== null) found.push({ field: 'published', value: name.published, origin: 'file-name' })
  if (candidates.some(({ field }) => field === 'title')) return found
  if (name.title !== null) return [...found, { field: 'title', value: name.title, origin: 'file-name' }]
  const lead = leadOf(parts)
  return lead === null ? found : [...found, { field: 'title', value: titleFromLead(lead.slice(readDateline(lead)?.end ?? 0)), origin: 'text', confidence: 'low' }]
}

function leadOf(parts: readonly BlockText[]): string | null {
  const lead = parts.find(({ kind, text }) => kind !== 'caption' && canonicalLine(text) !== '') ?? parts.find(({ text }) => canonicalLine(text) !== '')
  return lead ? canonicalLine(lead.text) : null
}

/** A page's own word for its language counts where the text bears it out: it may say more (en-GB, zh-Hant), but templates often say "en" over Khmer. */
function chooseLanguage(detected: string | null, declared: ParsedArticle['meta']['language']): ParsedArticle['meta']['language'] {
  if (detected === null || declared.value === null) return detected === null ? declared : { value: detected, origin: 'detected', confidence: 'medium' }
  return declared.value.split('-')[0] === detected ? declared : { value: detected, origin: 'detected', confidence: 'medium' }
}
