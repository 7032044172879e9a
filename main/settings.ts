import { z } from 'zod'
import { LEADINGS, MEASURES, TEXT_LAYERS, TYPEFACES } from '../contract/reading-shapes.ts'
import { THEMES, type Settings } from '../contract/shapes.ts'

/** The part of electron-store that is used. */
export interface KeyValueStore {
  readonly get: (key: string) => unknown
  readonly set: (key: string, value: unknown) => void
}

/** Each part falls back by itself, so that one broken value in the file does not cost the others. */
const settingsShape = z.object({
  theme: z.enum(THEMES).catch('system'),
  readerSize: z.number().min(12).max(32).catch(18),
  reading: z.object({
    typeface: z.enum(TYPEFACES).catch('serif'), measure: z.enum(MEASURES).catch('medium'), leading: z.enum(LEADINGS).catch('medium'),
    outline: z.boolean().catch(false), map: z.boolean().catch(true), hidden: z.array(z.enum(TEXT_LAYERS)).catch([]),
  }).catch({ typeface: 'serif', measure: 'medium', leading: 'medium', outline: false, map: true, hidden: [] }),
  panes: z.object({ navigator: z.number().min(5).max(60), inspector: z.number().min(5).max(60) }).catch({ navigator: 18, inspector: 26 }),
  original: z.object({ shown: z.boolean(), share: z.number().min(20).max(80), follows: z.boolean() }).catch({ shown: false, share: 50, follows: true }),
  author: z.string().max(200).catch(''),
  foldCopies: z.boolean().catch(true),
  facets: z.object({ shown: z.boolean(), closed: z.array(z.string()) }).catch({ shown: true, closed: [] }),
}) satisfies z.ZodType<Settings>

const windowShape = z.object({
  x: z.number().int(), y: z.number().int(), width: z.number().int().positive(), height: z.number().int().positive(), maximized: z.boolean(),
}).nullable().catch(null)

/** Where the window was, in device-independent pixels. */
export type WindowPlace = NonNullable<z.output<typeof windowShape>>

/** Machine settings on disk: nothing of a case's content is among them. */
export interface SettingsFile {
  readonly read: () => Settings
  readonly change: (part: Partial<Settings>) => Settings
  readonly windowPlace: () => WindowPlace | null
  readonly keepWindowPlace: (place: WindowPlace) => void
}

export function createSettings(store: KeyValueStore): SettingsFile {
  const read = (): Settings => settingsShape.catch(() => settingsShape.parse({})).parse(store.get('settings'))
  return {
    read,
    change: (part) => {
      store.set('settings', settingsShape.parse({ ...read(), ...part }))
      return read()
    },
    windowPlace: () => windowShape.parse(store.get('window')),
    keepWindowPlace: (place) => store.set('window', place),
  }
}
