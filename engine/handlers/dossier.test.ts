import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { SECTION_KINDS } from '../../core/dossier/draft.ts'
import type { ChronologySection, FindingsSection, RelatedSection } from '../../core/dossier/model.ts'
import { readDossier } from '../dossier/read.ts'
import { dossierCase, KEM_SOPHAT } from '../dossier/testing/case.ts'

describe('dossier.draft', () => {
  it('begins with everything, for those in the organization who need to know', async () => {
    const { ask, officialId } = await dossierCase()
    expect(await ask('dossier.draft', { entityId: officialId })).toMatchObject({
      id: officialId, title: `Dossier: ${KEM_SOPHAT}`, author: '', label: 'TLP:AMBER', sections: SECTION_KINDS, summary: '',
    })
  })

  it('keeps what is chosen, in the order of printing, and undoes it', async () => {
    const { ask, officialId } = await dossierCase()
    const words = { title: 'On K. S.', author: 'A. Nalyst', label: 'TLP:RED', summary: 'Short.' } as const
    const saved = await ask('dossier.saveDraft', { entityId: officialId, ...words, sections: ['findings', 'identity', 'findings'] })
    expect(saved.sections).toEqual(['identity', 'findings'])
    expect(await ask('dossier.draft', { entityId: officialId })).toEqual(saved)
    expect(await ask('dossier.model', { entityId: officialId })).toMatchObject(words)
    expect((await ask('history.state', {})).undo).toBe(`Dossier settings: ${KEM_SOPHAT}`)
    await ask('history.undo', {})
    expect((await ask('dossier.draft', { entityId: officialId })).title).toBe(`Dossier: ${KEM_SOPHAT}`)
  })

  it('makes no step in the history when nothing is changed', async () => {
    const { ask, officialId } = await dossierCase()
    const save = () => ask('dossier.saveDraft', { entityId: officialId, title: 'One', author: '', label: 'TLP:GREEN', sections: [], summary: '' })
    await save()
    const { total } = await ask('history.list', {})
    await save()
    expect((await ask('history.list', {})).total).toBe(total)
  })

  it('is only for compounds and officials that are there', async () => {
    const { ask } = await dossierCase()
    const { id } = await ask('entities.create', { type: 'person', name: 'Somebody' })
    await expect(ask('dossier.draft', { entityId: id })).rejects.toMatchObject({ data: { code: 'dossier/kind' } })
    await expect(ask('dossier.model', { entityId: id })).rejects.toMatchObject({ data: { code: 'dossier/kind' } })
    await expect(ask('dossier.draft', { entityId: 'gone' })).rejects.toMatchObject({ data: { code: 'entity/not-found' } })
  })
})

describe('dossier.model', () => {
  it('puts dated sentences that name the subject in order, those below dated headings among them', async () => {
    const { ask, officialId } = await dossierCase()
    const { sections } = await ask('dossier.model', { entityId: officialId })
    const chronology = sections.find((section): section is ChronologySection => section.kind === 'chronology')!
    expect(chronology.events.map(({ date, inferred, statement }) => [date, inferred, statement.quote])).toEqual([
      ['2030-03-04', false, 'Deputy governor Kem Sophat said on 4 March 2030 that nobody lived behind the gates of Ash Court.'],
      ['2030-03-11', false, 'A week later, on 11 March 2030, Kem Sophat walked through those gates with Nuon Rith, who owns the land.'],
      ['2030-06-02', true, 'Kem Sophat resigns.'],
      ['2030-06-02', true, 'Somebody else takes over.'],
      ['2030-08-09', true, 'Nuon Rith sells the land; Kem Sophat signs as witness.'],
    ])
  })

  it('takes annotations in the paragraphs that name the subject, and those tied to it by hand', async () => {
    const { ask, officialId, compoundId } = await dossierCase()
    const notes = async (entityId: string) => (await ask('dossier.model', { entityId })).sections
      .find((section): section is FindingsSection => section.kind === 'findings')!.findings.map(({ statement, tags }) => [statement.text, tags])
    expect(await notes(officialId)).toEqual([['He says so on the record.', ['gate']], ['Who?', ['gate']]])
    expect(await notes(compoundId)).toEqual([['He says so on the record.', ['gate']]])
  })

  it('knows who is named beside the subject', async () => {
    const { ask, officialId } = await dossierCase()
    const { sections } = await ask('dossier.model', { entityId: officialId })
    const related = sections.find((section): section is RelatedSection => section.kind === 'related')!
    expect(related.entities.map(({ name, paragraphs, articles }) => [name, paragraphs, articles])).toEqual([['Nuon Rith', 2, 2], ['Ash Court', 1, 1]])
  })
})

describe('dossier.export', () => {
  it('writes the PDF that the preview shows, and says what is in it', async () => {
    const { ask, officialId, folder } = await dossierCase()
    const file = path.join(folder, 'kem-sophat.pdf')
    const preview = await ask('dossier.preview', { entityId: officialId })
    const done = await ask('dossier.export', { entityId: officialId, file })
    const bytes = readFileSync(file)
    expect(done).toEqual({
      entity: KEM_SOPHAT, type: 'official', file: 'kem-sophat.pdf', sources: 3, size: bytes.byteLength,
      pages: preview.pages, statements: preview.statements, unsourced: preview.unsourced,
    })
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(preview.pages)
    const { manifest } = await readDossier(bytes)
    expect(manifest.dossier).toEqual(await ask('dossier.model', { entityId: officialId }))
  })

  it('replaces an earlier export and leaves nothing else behind', async () => {
    const { ask, officialId, folder } = await dossierCase()
    const out = path.join(folder, 'out')
    mkdirSync(out)
    writeFileSync(path.join(out, 'one.pdf'), 'earlier')
    await ask('dossier.export', { entityId: officialId, file: path.join(out, 'one.pdf') })
    expect(readdirSync(out)).toEqual(['one.pdf'])
    expect(readFileSync(path.join(out, 'one.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('says why it cannot write, and leaves nothing behind', async () => {
    const { ask, officialId, folder } = await dossierCase()
    const missing = path.join(folder, 'no-such-folder', 'one.pdf')
    await expect(ask('dossier.export', { entityId: officialId, file: missing })).rejects.toMatchObject({
      data: { code: 'dossier/write', details: { file: 'one.pdf', issue: 'the folder does not exist' } },
    })
    const taken = path.join(folder, 'taken.pdf')
    mkdirSync(taken)
    await expect(ask('dossier.export', { entityId: officialId, file: taken })).rejects.toMatchObject({ data: { code: 'dossier/write' } })
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
    expect(existsSync(missing)).toBe(false)
  })
})
