import { z } from 'zod'
import { LEADINGS, MEASURES, TEXT_LAYERS, TYPEFACES } from './reading-shapes.ts'
import { THEMES, type Chosen, type RecentCase, type Settings } from './shapes.ts'
import { shell } from './definition.ts'
import { id } from './parts.ts'

/** Calls that belong to the desktop, and are served by main. */
export const desktopCalls = {
  'shell.info': shell<{ readonly version: string; readonly platform: string; readonly sample: boolean }>()({}),
  'shell.ready': shell<{ readonly startupMs: number }>()({}),
  'settings.get': shell<Settings>()({}),
  'settings.set': shell<Settings>()({
    theme: z.enum(THEMES).optional(), readerSize: z.number().min(12).max(32).optional(),
    reading: z.strictObject({
      typeface: z.enum(TYPEFACES), measure: z.enum(MEASURES), leading: z.enum(LEADINGS), outline: z.boolean(), map: z.boolean(), hidden: z.array(z.enum(TEXT_LAYERS)).max(TEXT_LAYERS.length).readonly(),
    }).optional(),
    panes: z.object({ navigator: z.number().min(5).max(60), inspector: z.number().min(5).max(60) }).optional(), author: z.string().max(200).optional(),
    original: z.object({ shown: z.boolean(), share: z.number().min(20).max(80), follows: z.boolean() }).optional(),
    foldCopies: z.boolean().optional(),
    facets: z.strictObject({ shown: z.boolean(), closed: z.array(z.string().max(40)).max(40) }).optional(),
  }),
  'recent.list': shell<readonly RecentCase[]>()({}),
  'recent.remove': shell<readonly RecentCase[]>()({ token: id }),
  'dialog.openCase': shell<Chosen | null>()({}),
  'dialog.newCase': shell<Chosen | null>()({ name: z.string().max(200).default('') }),
  'dialog.importFiles': shell<Chosen | null>()({}),
  'dialog.importFolder': shell<Chosen | null>()({}),
  'dialog.watchFolder': shell<Chosen | null>()({}),
  'dialog.ocrFolder': shell<Chosen | null>()({}),
  'dialog.saveOriginal': shell<Chosen | null>()({ name: z.string().max(200) }),
  'dialog.gazetteer': shell<Chosen | null>()({}),
  'dialog.saveDossier': shell<Chosen | null>()({ name: z.string().max(200) }),
  'dialog.batchList': shell<Chosen | null>()({}),
  'dialog.saveBatch': shell<Chosen | null>()({ name: z.string().max(200) }),
  'dialog.openPdf': shell<Chosen | null>()({}),
  /** A copy of the sample case that comes with the app, as a token for `case.open`. */
  'shell.sampleCase': shell<Chosen>()({}),
  'shell.showExported': shell<null>()({ token: id }),
} as const
