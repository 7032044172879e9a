import { basename, dirname, extname, sep } from 'node:path'
import { z } from 'zod'
import type { RecentCase } from '../contract/shapes.ts'
import type { KeyValueStore } from './settings.ts'

const MOST = 12

const recentShape = z.array(z.object({ file: z.string(), openedAt: z.iso.datetime() })).catch([])

/** The cases opened last, newest first. The name shown is the file's: a case's own name is part of its content. */
export interface RecentCases {
  readonly add: (file: string, at: Date) => void
  readonly remove: (file: string) => void
  readonly list: (tokenOf: (file: string) => string) => readonly RecentCase[]
}

/** A folder for show: below the home folder with `~`, and of a long one the last two names. */
export function shortFolder(folder: string, home: string): string {
  const below = folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
  const parts = below.split(sep)
  return parts.length > 4 ? [parts[0], '…', ...parts.slice(-2)].join(sep) : below
}

export function createRecentCases(store: KeyValueStore, home: string): RecentCases {
  const read = () => recentShape.parse(store.get('recent'))
  const without = (file: string) => read().filter((entry) => entry.file !== file)
  return {
    add: (file, at) => store.set('recent', [{ file, openedAt: at.toISOString() }, ...without(file)].slice(0, MOST)),
    remove: (file) => store.set('recent', without(file)),
    list: (tokenOf) => read().map(({ file, openedAt }) => ({
      token: tokenOf(file), name: basename(file, extname(file)), folder: shortFolder(dirname(file), home), openedAt,
    })),
  }
}
