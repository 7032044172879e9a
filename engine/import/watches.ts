import { statSync, watch, type FSWatcher } from 'node:fs'
import { basename, resolve } from 'node:path'
import { RedthreadError } from '../../contract/errors.ts'
import type { WatchedFolder } from '../../contract/shapes.ts'
import type { Host } from '../host.ts'
import type { OpenCase } from '../store/open-case.ts'
import { deleteWatch, insertWatch, setLastImport, takenFiles, watchedFolders, type StoredWatch } from '../store/watched-folders.ts'
import type { Imports } from './imports.ts'
import { unreadable } from './unreadable.ts'
import { walk, type FoundFile } from './walk.ts'

/** The watched folders of an open case. */
export interface Watches {
  readonly list: () => readonly WatchedFolder[]
  /** @throws watch/exists, import/unreadable */
  readonly add: (path: string) => WatchedFolder
  /** @throws watch/unknown */
  readonly remove: (watchId: string) => void
}

export interface WatchesOptions {
  readonly host: Host
  readonly openCase: OpenCase
  readonly imports: Imports
  readonly pace: WatchPace
}

/** Milliseconds. */
export interface WatchPace {
  /** A file that is the same after so long is whole: nobody writes to it any more. */
  readonly settle: number
  /** Between two looks where the system tells of changes; it does not tell of all, on drives of a network for one. */
  readonly slow: number
  /** Where it tells nothing, or the folder is not there. */
  readonly often: number
}

export const WATCH_PACE: WatchPace = { settle: 2000, slow: 300_000, often: 20_000 }

/** A folder under watch. `stop` ends it. */
interface Watching {
  stored: StoredWatch
  state: WatchedFolder['state']
  readonly stop: () => void
}

export function openWatches({ host, openCase, imports, pace }: WatchesOptions): Watches {
  const { db, closing } = openCase
  const folders = new Map<string, Watching>()

  const changed = (id: string): void => host.emit({ name: 'changed', data: { kinds: ['watch'], ids: [id] } })
  const shown = ({ stored: { id, path, lastImportAt }, state }: Watching): WatchedFolder => ({ id, name: basename(path) || path, state, lastImportAt })

  const begin = (stored: StoredWatch): Watching => {
    let watcher: FSWatcher | null = null
    let timer: NodeJS.Timeout | null = null
    let looking = false
    let stopped = false
    /** What imports have dealt with, by path: bytes, and the time (ms) up to which a change would have been seen. */
    const taken = new Map<string, { readonly size: number; readonly until: number }>()
    for (const { path, size, takenAt } of takenFiles(db, Buffer.from(stored.path))) remember(taken, keyOf(path), size, Date.parse(takenAt))
    /** New files of the last look, as they were then. */
    let fresh = new Map<string, { readonly size: number; readonly changedAt: number }>()

    const watching: Watching = {
      stored, state: isFolder(stored.path) ? 'watching' : 'missing',
      stop: () => {
        stopped = true
        watcher?.close()
        if (timer) clearTimeout(timer)
      },
    }
    const lookIn = (ms: number): void => {
      if (stopped) return
      if (timer) clearTimeout(timer)
      timer = setTimeout(() => void look(), ms)
      timer.unref()
    }
    const listen = (): void => {
      if (watcher || stopped) return
      try {
        watcher = watch(stored.path, { recursive: true, persistent: false }, () => {
          if (!looking) lookIn(pace.settle)
        })
        watcher.on('error', () => {
          watcher?.close()
          watcher = null
        })
      } catch {
        // The system does not tell of changes here: then we look.
        watcher = null
      }
    }
    const setState = (state: Watching['state']): void => {
      if (watching.state === state) return
      watching.state = state
      changed(stored.id)
    }

    const look = async (): Promise<void> => {
      looking = true
      try {
        const there = isFolder(stored.path)
        setState(there ? 'watching' : 'missing')
        if (!there) {
          watcher?.close()
          watcher = null
          fresh = new Map()
          return lookIn(pace.often)
        }
        listen()
        const settled: FoundFile[] = []
        const seen = new Map<string, { readonly size: number; readonly changedAt: number }>()
        for await (const found of walk([stored.path], openCase.identity)) {
          if (stopped) return
          const key = keyOf(Buffer.from(found.path as Buffer))
          const known = taken.get(key)
          if (found.fate === 'passed' || (known && known.size === found.size && found.changedAt <= known.until)) continue
          const before = fresh.get(key)
          if (before && before.size === found.size && before.changedAt === found.changedAt) settled.push(found)
          else seen.set(key, found)
        }
        fresh = seen
        if (stopped) return
        if (settled.length > 0) take(settled)
        lookIn(seen.size > 0 ? pace.settle : watcher ? pace.slow : pace.often)
      } catch {
        // A folder that vanished while it was read, a case that takes no more: the next look may do.
        lookIn(pace.often)
      } finally {
        looking = false
      }
    }
    const take = (files: readonly FoundFile[]): void => {
      const at = host.now()
      imports.start({ chosen: [stored.path], collections: true, watchId: stored.id, found: files })
      for (const { path, size, changedAt } of files) remember(taken, keyOf(Buffer.from(path as Buffer)), size, Math.max(at.getTime(), changedAt))
      watching.stored = { ...watching.stored, lastImportAt: at.toISOString() }
      setLastImport(db, stored.id, at.toISOString())
      changed(stored.id)
    }

    folders.set(stored.id, watching)
    lookIn(0)
    return watching
  }

  for (const stored of watchedFolders(db)) begin(stored)
  closing.addEventListener('abort', () => {
    for (const { stop } of folders.values()) stop()
  })

  return {
    list: () => [...folders.values()].map(shown),
    add: (given) => {
      const path = resolve(given)
      if ([...folders.values()].some(({ stored }) => stored.path === path)) throw new RedthreadError('watch/exists')
      try {
        if (!statSync(path).isDirectory()) throw new RedthreadError('import/unreadable', { issue: 'it is not a folder' })
      } catch (error) {
        throw error instanceof RedthreadError ? error : new RedthreadError('import/unreadable', unreadable(error).details)
      }
      const id = host.newId()
      insertWatch(db, id, path)
      const added = begin({ id, path, lastImportAt: null })
      changed(id)
      return shown(added)
    },
    remove: (watchId) => {
      if (!deleteWatch(db, watchId)) throw new RedthreadError('watch/unknown')
      folders.get(watchId)?.stop()
      folders.delete(watchId)
      changed(watchId)
    },
  }
}

function remember(taken: Map<string, { readonly size: number; readonly until: number }>, key: string, size: number, until: number): void {
  const known = taken.get(key)
  if (!known || known.until <= until) taken.set(key, { size, until })
}

function keyOf(path: Uint8Array): string {
  return Buffer.from(path).toString('latin1')
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
