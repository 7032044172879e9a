import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { create, update } from '../../core/change.ts'
import { SECTION_KINDS, type DossierDraft } from '../../core/dossier/draft.ts'
import { isUnsourced, statementsOf } from '../../core/dossier/statements.ts'
import { freeText } from '../../core/text/free-text.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { currentDraft, dossierSubject } from '../dossier/draft.ts'
import { makeModel, printModel } from '../dossier/make.ts'
import { verifyDossier } from '../dossier/verify.ts'
import { replaceFile } from '../replace-file.ts'
import { dossierDraft } from '../store/dossier-drafts.ts'

export const dossierHandlers = {
  'dossier.draft': (context, { entityId }) => {
    const { db } = context.case()
    return currentDraft(db, dossierSubject(db, entityId), context.host.now())
  },
  'dossier.saveDraft': (context, { entityId, title, author, label, sections, summary }) => {
    const { db, edit } = context.case()
    const entity = dossierSubject(db, entityId)
    const before = dossierDraft(db, entityId)
    const chosen: Omit<DossierDraft, 'updatedAt'> = {
      id: entityId, title: freeText(title), author: freeText(author), label, summary: freeText(summary),
      sections: SECTION_KINDS.filter((kind) => sections.includes(kind)),
    }
    if (before && JSON.stringify({ ...before, ...chosen }) === JSON.stringify(before)) return before
    const after: DossierDraft = { ...chosen, updatedAt: context.host.now().toISOString() }
    edit({ label: `Dossier settings: ${entity.name}`, changes: [before ? update('dossierDraft', before, after) : create('dossierDraft', after)] })
    return after
  },
  'dossier.model': (context, { entityId }) => makeModel(context, entityId),
  'dossier.preview': async (context, { entityId }) => {
    const model = await makeModel(context, entityId)
    const { pdf, pages } = await printModel(context, model)
    const statements = statementsOf(model)
    return { pdf, pages, statements: statements.length, unsourced: statements.filter(isUnsourced).length }
  },
  'dossier.export': async (context, { entityId, file }) => {
    const model = await makeModel(context, entityId)
    const { pdf, pages } = await printModel(context, model)
    await replaceFile(file, pdf, 'dossier/write')
    const statements = statementsOf(model)
    return {
      entity: model.subject.name, type: model.subject.type, file: path.basename(file), pages, size: pdf.byteLength,
      statements: statements.length, sources: model.sources.length, unsourced: statements.filter(isUnsourced).length,
    }
  },
  'dossier.verify': async (context, { file }) => {
    const openCase = context.case()
    const { readDossier } = await import('../dossier/read.ts')
    const dossier = await readDossier(await readPdf(file))
    if (context.currentCase() !== openCase) throw new RedthreadError('case/none')
    return verifyDossier(openCase.db, dossier)
  },
} satisfies Partial<HandlerMap>

async function readPdf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw new RedthreadError('verify/not-a-dossier', { issue: 'the file could not be read' })
  }
}
