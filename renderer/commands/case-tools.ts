import i18next from 'i18next'
import { call } from '../api.ts'
import { showFindings } from '../state/findings.ts'
import { notify, tell } from '../state/notices.ts'
import type { Command } from './command.ts'

async function importGazetteer(): Promise<void> {
  const chosen = await call('dialog.gazetteer', {})
  if (!chosen) return
  const { created, extended, unchanged } = await call('entities.importGazetteer', { file: chosen.token })
  notify({ kind: 'done', text: i18next.t('tools.gazetteer', { created, extended, unchanged }) })
}

async function checkCase(): Promise<void> {
  notify({ kind: 'done', text: i18next.t('tools.checking') })
  const { articles, originals, anchors, problems } = await call('case.check', {})
  if (problems.length > 0) showFindings({ title: i18next.t('tools.problems', { count: problems.length }), problems })
  else notify({ kind: 'done', text: i18next.t('tools.sound', { articles, originals, anchors }) })
}

async function verifyDossier(): Promise<void> {
  const chosen = await call('dialog.openPdf', {})
  if (!chosen) return
  const { citations, sources, problems } = await call('dossier.verify', { file: chosen.token })
  if (problems.length > 0) showFindings({ title: i18next.t('tools.problems', { count: problems.length }), problems })
  else notify({ kind: 'done', text: i18next.t('tools.verified', { name: chosen.names[0] ?? '', citations, sources }) })
}

/** What is done to the case as a whole, now and then: in the palette and the case menu. */
export function caseTools(caseIsOpen: () => boolean): readonly Command[] {
  return [
    { id: 'import.gazetteer', label: 'commands.gazetteer', group: 'case', when: caseIsOpen, run: () => void importGazetteer().catch(tell) },
    { id: 'case.check', label: 'commands.check', group: 'case', when: caseIsOpen, run: () => void checkCase().catch(tell) },
    { id: 'dossier.verify', label: 'commands.verify', group: 'case', when: caseIsOpen, run: () => void verifyDossier().catch(tell) },
  ]
}
