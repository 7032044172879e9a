import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Format } from '../../../core/article/article.ts'
import { errorData, RedthreadError, type ErrorData } from '../../../contract/errors.ts'
import { kindOf } from '../format-of.ts'
import { isSystemFile, pagePart, pageStem, refusedByName, stemOfPageFolder, SYSTEM_FILE } from '../not-articles.ts'
import { oleKind } from '../ole-kind.ts'
import { answerOrder, folderOf, partInside, partsAround, type Outcome, type Piece, type ReadTask } from '../piece.ts'
import { readWhole } from '../read-article.ts'
import { fileOf } from '../read-file.ts'
import { unreadable } from '../unreadable.ts'
import { splitMbox } from '../mail/split-mbox.ts'
import { zipKind } from '../zip-kind.ts'
import { shownPath } from './entry-name.ts'
import { budgetOf, DEEPEST, isExhausted, LARGEST_FILE, LARGEST_FILE_MB, type Budget } from './limits.ts'
import { HEAD, sourceOfBytes, sourceOfStream, type Source } from './source.ts'
import { gunzip, gzipName, readTar } from './tar.ts'
import { openZip, type Zip } from './zip.ts'

/** How the reading of one file is told. */
export interface Telling {
  /** A file inside it is begun. */
  readonly begin: (part: string, shown: string) => void
  /** Resolves when there is room for the next. */
  readonly answer: (piece: Piece) => Promise<void>
  /** Something goes on, though it has nothing to show yet. */
  readonly alive: () => void
}

/** Bytes after which a reading without any answer says that it goes on. */
const ALIVE_EVERY = 32 * 2 ** 20

/** A file, or one inside it, at some depth. */
interface Node {
  readonly part: string
  readonly file: string
  readonly shown: string
  readonly folder: string
  readonly size: number
  readonly depth: number
  readonly open: () => Source | Promise<Source>
}

/** Reads a file and everything in it. Never throws: each has its outcome, the inner ones first. What `task` says to be done is passed over. */
export async function unpack(task: ReadTask, telling: Telling): Promise<void> {
  const unpacking = new Unpacking(task, telling)
  try {
    await unpacking.read({ part: '', file: task.file, shown: task.shown, folder: folderOf(task.shown), size: task.size, depth: 0, open: () => unpacking.openFile() })
  } catch (error) {
    // The limits are used up: every file on the way down has said so.
    if (!isExhausted(error)) throw error
  }
}

class Unpacking {
  private readonly budget: Budget
  private consumed = 0
  private quiet = 0
  /** What is asked for again, and what one must go through to come there. */
  private readonly again: ReadonlySet<string>
  private readonly way: ReadonlySet<string>

  constructor(private readonly task: ReadTask, private readonly telling: Telling) {
    this.budget = budgetOf(task.size)
    this.again = new Set(task.also)
    this.way = new Set(task.also.flatMap(partsAround))
  }

  openFile(): Source {
    const { path } = this.task
    let head: Uint8Array
    // Something that gives its bytes only later, as a pipe, may stand in the file's place by now: to wait for it would hold this thread for good.
    const fd = openSync(path as Buffer, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const status = fstatSync(fd)
      if (!status.isFile()) throw new RedthreadError('import/unreadable', { issue: 'it is not a regular file' })
      // It may have grown since it was found.
      if (status.size <= LARGEST_FILE) return sourceOfBytes(readOpen(fd, status.size))
      head = new Uint8Array(HEAD)
      readSync(fd, head, 0, HEAD, 0)
    } finally {
      closeSync(fd)
    }
    return {
      head, path, close: () => Promise.resolve(),
      whole: () => Promise.reject(new RedthreadError('import/too-large', { limit: LARGEST_FILE_MB })),
      chunks: () => createReadStream(path as Buffer, { highWaterMark: 2 ** 18 }),
    }
  }

  async read(node: Node): Promise<void> {
    if (this.isDone(node.part)) return
    if (node.part !== '') this.telling.begin(node.part, node.shown)
    let source: Source | null = null
    let outcome: Outcome | null
    let end: unknown = null
    try {
      source = await node.open()
      outcome = await this.outcomeOf(node, source)
    } catch (error) {
      outcome = { kind: 'failed', error: failure(error) }
      if (isExhausted(error)) end = error
    }
    await source?.close().catch(() => {})
    if (node.depth === 0) this.consumed = this.task.size
    if (outcome) await this.answer(node, outcome)
    if (end !== null) throw end
  }

  /** Null where the file has its answer already and was only read for what lies in it. */
  private async outcomeOf(node: Node, source: Source): Promise<Outcome | null> {
    if (source.head.length === 0) throw new RedthreadError('import/empty-file')
    const kind = kindOf(source.head)
    if (kind === 'zip') return this.readZip(node, source)
    if (kind === 'gzip') return this.opened(node, () => this.readGzip(node, source))
    if (kind === 'tar') return this.opened(node, () => this.readTar(node, this.passing(node, source.chunks())))
    if (kind === 'mbox') return this.opened(node, () => this.readMailbox(node, this.passing(node, source.chunks())))
    return this.article(node, await source.whole(), kind)
  }

  private async article(node: Node, bytes: Uint8Array, kind: Format | 'ole'): Promise<Outcome | null> {
    const { enclosed, article } = await readWhole({ bytes, file: node.file, password: this.task.password, encoding: null }, kind === 'ole' ? oleKind(bytes) : kind)
    for (const [index, { name, bytes: inner }] of enclosed.entries()) {
      await this.readEntry(node, { number: index + 1, name, size: inner.length, why: inner.length === 0 ? EMPTY : null, folder: node.folder }, () => sourceOfBytes(inner))
    }
    return this.isAnswered(node.part) ? null : { kind: 'article', value: fileOf(await article(), bytes) }
  }

  private async opened(node: Node, read: () => Promise<void>): Promise<Outcome> {
    if (node.depth >= DEEPEST) throw new RedthreadError('import/too-deep', { limit: DEEPEST })
    await read()
    return { kind: 'opened' }
  }

  private async readZip(node: Node, source: Source): Promise<Outcome | null> {
    const zip = await openZip(source.path === null ? await source.whole() : { path: source.path })
    try {
      const document = zipKind(zip.names, await zip.mimetype())
      if (document) return await this.article(node, await source.whole(), document)
      return await this.opened(node, () => this.readZipEntries(node, zip))
    } finally {
      zip.close()
    }
  }

  private async readZipEntries(node: Node, { names, entries }: Zip): Promise<void> {
    const pages = new Set(names.map((name) => pageStem(shownPath(name))).filter((stem) => stem !== null))
    for (const [index, { name, isLink, size, packed, open }] of entries.entries()) {
      await this.readEntry(node, { number: index + 1, name, size, why: isLink ? LINK : whyNot(shownPath(name), pages) }, () => sourceOfStream(open(this.task.password), this.spend))
      if (node.depth === 0) this.consumed += packed
    }
  }

  private async readGzip(node: Node, source: Source): Promise<void> {
    const inflated = await sourceOfStream(gunzip(this.passing(node, source.chunks())), this.spend)
    try {
      if (isTar(inflated.head)) await this.readTar(node, inflated.chunks())
      else {
        const name = gzipName(source.head) ?? (node.file.replace(/\.t?gz$/i, '') || node.file)
        await this.readEntry(node, { number: 1, name, size: inflated.head.length, why: null }, () => inflated)
      }
    } finally {
      await inflated.close()
    }
  }

  private async readTar(node: Node, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const pages = new Set<string>()
    let number = 0
    for await (const { name, isLink, size, chunks: entry } of readTar(chunks)) {
      const path = shownPath(name)
      const stem = pageStem(path)
      if (stem !== null) pages.add(stem)
      await this.readEntry(node, { number: ++number, name, size, why: isLink ? LINK : whyNot(path, pages) }, () => sourceOfStream(entry))
    }
  }

  private async readMailbox(node: Node, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    let number = 0
    for await (const { bytes, size } of splitMbox(chunks, LARGEST_FILE)) {
      const why = size > LARGEST_FILE ? { kind: 'failed', error: errorData('import/too-large', { limit: LARGEST_FILE_MB }) } as const : null
      await this.readEntry(node, { number: ++number, name: `${number}.eml`, size, why }, () => sourceOfBytes(bytes))
    }
  }

  /** Reads a file inside another. `why`: its outcome, where it is known without reading. */
  private async readEntry(inside: Node, { number, name, size, why, folder }: Entry, open: Node['open']): Promise<void> {
    this.budget.countFile()
    const path = shownPath(name)
    const part = partInside(inside.part, number)
    const shown = `${inside.shown}/${path}`
    const node: Node = { part, file: path.split('/').at(-1)!, shown, folder: folder ?? folderOf(`${inside.folder === '' ? '' : `${inside.folder}/`}${inside.file}/${path}`), size, depth: inside.depth + 1, open }
    if (node.depth > DEEPEST) why ??= { kind: 'failed', error: errorData('import/too-deep', { limit: DEEPEST }) }
    if (why === null) return this.read(node)
    if (!this.isDone(part)) await this.answer(node, why)
  }

  private async answer({ part, file, shown, folder, size }: Node, outcome: Outcome): Promise<void> {
    this.quiet = 0
    if (!this.isAnswered(part)) await this.telling.answer({ place: this.task.place, part, file, shown, folder, size, consumed: Math.min(this.consumed, this.task.size), outcome })
  }

  private isAnswered(part: string): boolean {
    const { after } = this.task
    return after !== null && answerOrder(part) <= after && !this.again.has(part) && !partsAround(part).some((around) => this.again.has(around))
  }

  /** Answered, and nothing in it is asked for. */
  private isDone(part: string): boolean {
    return this.isAnswered(part) && !this.way.has(part)
  }

  private readonly spend = (bytes: number): void => {
    this.budget.spend(bytes)
    this.keepAlive(bytes)
  }

  private keepAlive(bytes: number): void {
    this.quiet += bytes
    if (this.quiet < ALIVE_EVERY) return
    this.quiet = 0
    this.telling.alive()
  }

  /** The bytes of a file as they pass, with a look at how far it is. */
  private async *passing(node: Node, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      if (node.depth === 0) this.consumed += chunk.length
      this.keepAlive(chunk.length)
      yield chunk
    }
  }
}

/** The bytes of an open file of `size` bytes. */
function readOpen(fd: number, size: number): Uint8Array {
  // What a system makes up as it is read has no size.
  if (size === 0) return new Uint8Array(readFileSync(fd))
  const bytes = new Uint8Array(size)
  let length = 0
  while (length < size) {
    const read = readSync(fd, bytes, length, size - length, null)
    if (read === 0) return bytes.slice(0, length)
    length += read
  }
  return bytes
}

interface Entry {
  /** From 1. */
  readonly number: number
  readonly name: string
  readonly size: number
  readonly why: Outcome | null
  /** Where it is not what its path says. */
  readonly folder?: string
}

const LINK: Outcome = { kind: 'passed', error: errorData('import/link') }
/** An attachment of no bytes: nothing of the mail is missing, so nothing has failed. */
const EMPTY: Outcome = { kind: 'passed', error: errorData('import/empty-file') }

/** The outcome that a path inside an archive has by itself; null where the content decides. `pages`: stems of the pages that lie in the archive. */
function whyNot(path: string, pages: ReadonlySet<string>): Outcome | null {
  const names = path.split('/')
  if (names.some(isSystemFile)) return { kind: 'passed', error: SYSTEM_FILE }
  for (let depth = 0; depth < names.length - 1; depth += 1) {
    const stem = stemOfPageFolder(names[depth]!)
    if (stem !== null && pages.has([...names.slice(0, depth), stem].join('/'))) return { kind: 'passed', error: pagePart(stem) }
  }
  const error = refusedByName(names.at(-1)!)
  return error && { kind: 'failed', error }
}

function isTar(head: Uint8Array): boolean {
  try {
    return kindOf(head) === 'tar'
  } catch {
    return false
  }
}

/** What a person is told of an error. Its own message may hold anything of the file, and stays here. */
function failure(error: unknown): ErrorData {
  if (error instanceof RedthreadError) return error.data
  if (error instanceof Error && 'syscall' in error) return unreadable(error)
  return errorData('import/crashed', { issue: error instanceof Error ? error.name : 'unknown' })
}
