import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { Encoding } from '../../core/article/article.ts'
import { withFound } from '../../core/article/meta.ts'
import { readingOf } from '../../core/article/reading.ts'
import { update } from '../../core/change.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { EncodingChoice, OriginalView } from '../../contract/shapes.ts'
import type { Context, HandlerMap } from '../context.ts'
import { knownLabel } from '../import/decode.ts'
import { askOriginal } from '../original/ask.ts'
import type { OriginalFile, RequestKind, Requests } from '../original/request.ts'
import { replaceFile } from '../replace-file.ts'
import { articleMeta } from '../store/articles.ts'
import type { OpenCase } from '../store/open-case.ts'
import { originalOfArticle } from '../store/originals.ts'
import { readingById } from '../store/readings.ts'
import { needArticle } from './articles.ts'

const unpack = promisify(inflate)

interface Unpacked extends OriginalFile {
  readonly encoding: Encoding | null
}

/** An article's original, its bytes those of its hash. @throws article/not-found, case/damaged */
async function bytesOf({ db }: OpenCase, articleId: string): Promise<Unpacked> {
  const found = originalOfArticle(db, articleId)
  if (!found) throw new RedthreadError('article/not-found')
  const { deflated, sha256, ...original } = found
  const bytes = await unpack(deflated).catch(() => null)
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) throw new RedthreadError('case/damaged', { issue: `the original of ${original.file} is not what was imported` })
  return { ...original, bytes }
}

/** Asks about an original in a thread of its own. @throws case/none when the case was closed meanwhile, and as `askOriginal` */
function ask<K extends RequestKind>({ host }: Context, { closing }: OpenCase, kind: K, request: Requests[K]['ask']): Promise<Requests[K]['answer']> {
  return askOriginal(join(host.resources, 'engine', 'original-worker.js'), kind, request, closing)
}

async function view(context: Context, openCase: OpenCase, articleId: string): Promise<OriginalView> {
  const { encoding, ...original } = await bytesOf(openCase, articleId)
  if (original.format === 'pdf' || original.format === 'image') {
    const lines = readingById(openCase.db, articleId)?.lines ?? []
    return original.format === 'pdf' ? { kind: 'pdf', bytes: original.bytes, lines } : { kind: 'pictures', lines }
  }
  // The texts of a mail each have an encoding of their own, unless someone chose one for all.
  const label = original.format === 'mail' && encoding?.origin !== 'chosen' ? null : encoding?.label ?? null
  return { kind: 'text', ...await ask(context, openCase, 'text', { ...original, encoding: label }) }
}

/** @throws article/no-encoding */
async function readable(openCase: OpenCase, articleId: string): Promise<Unpacked & { readonly encoding: Encoding }> {
  const { encoding, ...original } = await bytesOf(openCase, articleId)
  if (encoding === null) throw new RedthreadError('article/no-encoding')
  return { ...original, encoding }
}

async function encodings(context: Context, openCase: OpenCase, articleId: string): Promise<EncodingChoice[]> {
  const { encoding, ...original } = await readable(openCase, articleId)
  const choices = await ask(context, openCase, 'encodings', original)
  return choices.map(({ label, sample }) => ({ label, sample, current: label === encoding.label }))
}

/** @throws article/encoding for a label that is none, or one in which no text is found */
async function setEncoding(context: Context, openCase: OpenCase, articleId: string, wanted: string): Promise<void> {
  const { encoding, ...original } = await readable(openCase, articleId)
  const label = knownLabel(wanted)
  if (label === null) throw new RedthreadError('article/encoding', { label: wanted })
  if (label === encoding.label) return
  const parsed = await ask(context, openCase, 'article', { ...original, encoding: label }).catch((error: unknown) => {
    const unreadable = error instanceof RedthreadError && (error.data.code === 'import/no-text' || error.data.code === 'import/binary')
    throw unreadable ? new RedthreadError('article/encoding', { label }) : error
  })
  const { db, edit } = openCase
  const [reading, meta] = [readingById(db, articleId), articleMeta(db, articleId)]
  if (!reading || !meta) throw new RedthreadError('article/not-found')
  edit({
    label: `Read as ${label}`,
    changes: [update('articleReading', reading, readingOf(articleId, parsed)), update('articleMeta', meta, { ...meta, meta: withFound(meta.meta, parsed.meta) })],
  })
}

export const originalsHandlers = {
  'articles.original': (context, { articleId }) => view(context, context.case(), articleId),
  'articles.originalPage': async (context, { articleId, page }) => {
    const openCase = context.case()
    const { encoding: _encoding, ...original } = await bytesOf(openCase, articleId)
    return ask(context, openCase, 'page', { ...original, page })
  },
  'articles.saveOriginal': async (context, { articleId, file }) => {
    await replaceFile(file, (await bytesOf(context.case(), articleId)).bytes, 'article/write')
    return null
  },
  'articles.encodings': (context, { articleId }) => encodings(context, context.case(), articleId),
  'articles.setEncoding': async (context, { articleId, label }) => {
    const openCase = context.case()
    await setEncoding(context, openCase, articleId, label)
    if (context.currentCase() !== openCase) throw new RedthreadError('case/none')
    return needArticle(openCase.db, articleId)
  },
} satisfies Partial<HandlerMap>
