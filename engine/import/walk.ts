import { constants, type BigIntStats } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { errorData, type ErrorData } from '../../contract/errors.ts'
import { isCaseFile, isSystemFile, pagePart, pageStem, refusedByName, stemOfPageFolder, SYSTEM_FILE } from './not-articles.ts'
import { shownName } from './unpack/entry-name.ts'
import { unreadable } from './unreadable.ts'

/** Names that are no UTF-8 cannot be written as a string and opened again: their path stays bytes. */
export type FilePath = string | Uint8Array

/** A file below what was chosen. */
export interface FoundFile {
  readonly path: FilePath
  /** The path from what was chosen on, `/` between the parts: for a person to find it again. */
  readonly shown: string
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly changedAt: number
  /** What is to be done with it: read it, or why not. `passed`: it is no article. `failed`: it might be one. */
  readonly fate: 'waiting' | 'passed' | 'failed'
  readonly error: ErrorData | null
}

/** Files of a folder that are looked at together: one after the other takes this thread more than twice the time. */
const LOOKED_AT_ONCE = 64

interface Walk {
  /** Folders, as device and file number. */
  readonly entered: Set<string>
  readonly openCase: string
}

/** One step of a walk. `why`: what the place of a file says of it, whatever it is. */
interface Step {
  readonly path: FilePath
  readonly shown: string
  readonly name: string
  readonly named: boolean
  readonly why: ErrorData | null
}

/**
 * Finds the files of an import: those named directly, whatever they are called, and all below folders, in the order of names. Only their content will tell what they
 * are; what is left alone is told with its reason: what systems leave behind (a folder of theirs as one), the parts of saved pages, links to folders that were entered.
 *
 * `openCase` is the identity of the case's own file, which must not be opened a second time: closing it again would drop SQLite's locks on it.
 */
export async function* walk(chosen: readonly string[], openCase = ''): AsyncGenerator<FoundFile> {
  const state: Walk = { entered: new Set(), openCase }
  for (const path of chosen) {
    const absolute = resolve(path)
    const name = basename(absolute)
    const step: Step = { path: absolute, shown: shownName(name || absolute), name, named: true, why: null }
    yield* visit(step, await lookAt(step), state)
  }
}

/** What the system says of a file or a folder; null for what is passed over by its name, the error where it says nothing. */
async function lookAt({ path, name, named }: Step): Promise<Looked> {
  if (!named && isSystemFile(name)) return { status: null }
  try {
    return { status: await stat(path as Buffer, { bigint: true }) }
  } catch (error) {
    return { error }
  }
}

type Looked = { readonly status: BigIntStats | null } | { readonly error: unknown }

async function* visit(step: Step, looked: Looked, state: Walk): AsyncGenerator<FoundFile> {
  const { path, shown, name, named, why } = step
  const found = (fate: FoundFile['fate'], error: ErrorData | null, size = 0, changedAt = 0): FoundFile => ({ path, shown, size, changedAt, fate, error })
  if ('error' in looked) return yield found('failed', unreadable(looked.error))
  const { status } = looked
  if (status === null) return yield found('passed', SYSTEM_FILE)
  try {
    const identity = `${status.dev}:${status.ino}`
    if (status.isDirectory()) {
      if (state.entered.has(identity)) return yield found('passed', errorData('import/link-loop'))
      state.entered.add(identity)
      return yield* visitFolder(step, state)
    }
    const size = Number(status.size)
    const changedAt = Number(status.mtimeMs)
    if (!status.isFile()) return yield found('failed', errorData('import/unreadable', { issue: 'it is not a regular file' }))
    if (why) return yield found('passed', why, size, changedAt)
    const refused = identity === state.openCase ? errorData('import/unsupported', { kind: 'a Redthread case' }) : named && !isCaseFile(name) ? null : refusedByName(name)
    yield found(refused ? 'failed' : 'waiting', refused, size, changedAt)
  } catch (error) {
    yield found('failed', unreadable(error))
  }
}

async function* visitFolder({ path, shown, why }: Step, state: Walk): AsyncGenerator<FoundFile> {
  await access(path as Buffer, constants.R_OK)
  // Each byte a letter: buffers of their own take twice the memory and the time. Kept for as long as the folder is walked: nothing is beside them.
  const names = (await readdir(path as Buffer, { encoding: 'latin1' })).sort()
  const pages = new Map<string, string>()
  for (const raw of names) {
    const name = nameOf(raw)
    const stem = pageStem(name)
    if (stem !== null) pages.set(stem, name)
  }
  for (let at = 0; at < names.length; at += LOOKED_AT_ONCE) {
    const steps = names.slice(at, at + LOOKED_AT_ONCE).map((raw): Step => {
      const name = nameOf(raw)
      const page = pages.get(stemOfPageFolder(name) ?? '')
      return { path: below(path, Buffer.from(raw, 'latin1'), name), shown: `${shown}/${shownName(name)}`, name, named: false, why: why ?? (page === undefined ? null : pagePart(shownName(page))) }
    })
    const looked = await Promise.all(steps.map(lookAt))
    for (const [index, step] of steps.entries()) yield* visit(step, looked[index]!, state)
  }
}

/** What the bytes of a name spell. */
const nameOf = (raw: string): string => Buffer.from(raw, 'latin1').toString('utf8')

function below(folder: FilePath, bytes: Buffer, name: string): FilePath {
  if (typeof folder === 'string' && Buffer.from(name, 'utf8').equals(bytes)) return join(folder, name)
  return Buffer.concat([Buffer.from(folder as Buffer), Buffer.from(sep), bytes])
}
