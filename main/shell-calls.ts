import { app, shell } from 'electron'
import { basename } from 'node:path'
import { RedthreadError } from '../contract/errors.ts'
import { createDialogs } from './dialogs.ts'
import { note } from './log.ts'
import type { RecentCases } from './recent.ts'
import type { ShellCalls } from './route.ts'
import { hasSample, sampleCopy } from './sample.ts'
import type { SettingsFile } from './settings.ts'
import { applyTheme } from './theme.ts'
import type { Tokens } from './tokens.ts'

export interface Shell {
  readonly settings: SettingsFile
  readonly recent: RecentCases
  readonly tokens: Tokens
  /** The window has drawn itself and listens. */
  readonly windowReady: () => void
}

/** The calls that belong to the desktop. */
export function createShellCalls({ settings, recent, tokens, windowReady }: Shell): ShellCalls {
  const listRecent = (window: number) => recent.list((file) => tokens.issue(window, [file]))

  function fileOf(window: number, token: string): string {
    const [file] = tokens.resolve(window, token) ?? []
    if (file === undefined) throw new RedthreadError('call/token')
    return file
  }

  return {
    ...createDialogs(tokens),
    'shell.info': () => ({ version: app.getVersion(), platform: process.platform, sample: hasSample() }),
    'shell.ready': () => {
      const startupMs = Math.round(Date.now() - (process.getCreationTime() ?? Date.now()))
      note.usable(startupMs)
      windowReady()
      return { startupMs }
    },
    'settings.get': settings.read,
    'settings.set': (part) => {
      const changed = settings.change(part)
      applyTheme(changed.theme)
      return changed
    },
    'recent.list': (_input, window) => listRecent(window),
    'recent.remove': ({ token }, window) => {
      recent.remove(fileOf(window, token))
      return listRecent(window)
    },
    'shell.sampleCase': async (_input, window) => {
      const file = await sampleCopy(app.getPath('userData'))
      return { token: tokens.issue(window, [file]), names: [basename(file)] }
    },
    'shell.showExported': ({ token }, window) => {
      shell.showItemInFolder(fileOf(window, token))
      return null
    },
  }
}
