import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { CallInput } from '../contract/calls.ts'
import type { Settings } from '../contract/shapes.ts'
import { call, useCall } from './api.ts'
import { tell } from './state/notices.ts'

export type Theme = Settings['theme']

const KEY = ['settings.get', {}] as const

/** The settings, which boot has read before anything is drawn. */
export function readSettings(client: QueryClient): Settings {
  return client.getQueryData<Settings>(KEY)!
}

/** Shows a change without keeping it yet: while a slider is dragged. */
export function previewSettings(client: QueryClient, change: CallInput<'settings.set'>): void {
  client.setQueryData<Settings>(KEY, (before) => (before ? { ...before, ...change } : before))
}

/** Shows the change at once and keeps it. A failure is told, and what is kept is shown again. */
export async function saveSettings(client: QueryClient, change: CallInput<'settings.set'>): Promise<void> {
  previewSettings(client, change)
  try {
    await call('settings.set', change)
  } catch (error) {
    tell(error)
    await client.invalidateQueries({ queryKey: KEY })
  }
}

export function useSettings() {
  const client = useQueryClient()
  const { data } = useCall('settings.get', {})
  return {
    settings: data ?? readSettings(client),
    preview: (change: CallInput<'settings.set'>) => previewSettings(client, change),
    save: (change: CallInput<'settings.set'>) => void saveSettings(client, change),
  }
}

/** The theme that is drawn: what the machine prefers decides for `system`. */
export function drawnTheme(theme: Theme, prefers: { readonly dark: boolean; readonly contrast: boolean }): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme
  if (prefers.contrast) return 'contrast'
  return prefers.dark ? 'dark' : 'light'
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** Draws the chosen theme and how text is set in the reader on the page. */
export function useAppearance(): void {
  const { settings } = useSettings()
  const dark = useMedia('(prefers-color-scheme: dark)')
  const contrast = useMedia('(prefers-contrast: more)')
  const theme = drawnTheme(settings.theme, { dark, contrast })
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  useEffect(() => {
    document.documentElement.style.setProperty('--reader-size', `${settings.readerSize}px`)
  }, [settings.readerSize])
  const { typeface, measure, leading } = settings.reading
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { typeface, measure, leading })
  }, [typeface, measure, leading])
}
