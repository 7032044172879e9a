import { article } from './en/article.ts'
import { commands } from './en/commands.ts'
import { collections } from './en/collections.ts'
import { common } from './en/common.ts'
import { context } from './en/context.ts'
import { compare } from './en/compare.ts'
import { copies } from './en/copies.ts'
import { dossier } from './en/dossier.ts'
import { entities } from './en/entities.ts'
import { facets } from './en/facets.ts'
import { finder } from './en/finder.ts'
import { history } from './en/history.ts'
import { importing } from './en/importing.ts'
import { inspector } from './en/inspector.ts'
import { library } from './en/library.ts'
import { ocr } from './en/ocr.ts'
import { original } from './en/original.ts'
import { picked } from './en/picked.ts'
import { saved } from './en/saved.ts'
import { search } from './en/search.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { tools } from './en/tools.ts'
import { welcome } from './en/welcome.ts'

/** Every English string of the window, one file per screen. Keys are `screen.thing`; `_one` and `_other` are plurals by `count`. */
export const en = {
  common, shell, welcome, library, picked, collections, importing, ocr, search, context, saved, facets, finder, history, settings, commands, tools, article, original, copies, compare, inspector, entities, dossier,
} as const
