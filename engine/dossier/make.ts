import path from 'node:path'
import { buildDossier } from '../../core/dossier/build.ts'
import type { DossierModel } from '../../core/dossier/model.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { Context } from '../context.ts'
import { groupKeeper } from '../duplicate/keep-groups.ts'
import { articlesAbout } from '../surroundings.ts'
import { VERSION } from '../version.ts'
import { collectDossier } from './collect.ts'
import { currentDraft, dossierSubject } from './draft.ts'
import { manifestAttachment } from './manifest.ts'
import type { PrintedDossier } from './print/print.ts'

const PRODUCER = `Redthread ${VERSION}`

/** @throws entity/not-found, dossier/kind, case/none when the case is closed meanwhile */
export async function makeModel(context: Context, entityId: string): Promise<DossierModel> {
  const openCase = context.case()
  const entity = dossierSubject(openCase.db, entityId)
  const now = context.host.now()
  const draft = currentDraft(openCase.db, entity, now)
  await groupKeeper(openCase, context.host.emit).settle(articlesAbout(openCase.db, entity.id))
  const data = await collectDossier(openCase.db, openCase.name, entity, () => {
    if (context.currentCase() !== openCase) throw new RedthreadError('case/none')
  })
  return buildDossier(data, draft, now.toISOString().slice(0, 10))
}

/** What writes PDFs is loaded for the first of them: it takes a tenth of a second and 10 MB. */
export async function printModel(context: Context, model: DossierModel): Promise<PrintedDossier> {
  const created = context.host.now()
  const [{ printDossier }, { fontsIn }] = await Promise.all([import('./print/print.ts'), import('../pdf/fonts.ts')])
  return printDossier(model, {
    fonts: fontsIn(path.join(context.host.resources, 'fonts')), producer: PRODUCER, created,
    attach: (text) => [manifestAttachment(model, text, PRODUCER, created)],
  })
}
