import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Citation, DossierModel, Section, Statement } from '../../core/dossier/model.ts'
import { engineWith } from '../testing.ts'
import { run } from '../store/database.ts'
import { openCase } from '../store/open-case.ts'
import { MANIFEST_NAME, manifestAttachment } from './manifest.ts'
import { printDossier } from './print/print.ts'
import { readDossier } from './read.ts'
import { dossierCase, type DossierCase } from './testing/case.ts'
import { installedFonts } from './testing/fonts.ts'

const CREATED = new Date('2030-12-31T00:00:00Z')

/** A PDF whose pages say one thing and whose manifest, made for the same pages or for others, says another. */
async function forge(pages: DossierModel, manifest: DossierModel, printed = manifest): Promise<Uint8Array> {
  const print = async (model: DossierModel, attach: Parameters<typeof printDossier>[1]['attach']) =>
    (await printDossier(model, { fonts: installedFonts, producer: 'Redthread test', created: CREATED, attach })).pdf
  let said: readonly string[] = []
  await print(printed, (text) => {
    said = text
    return []
  })
  return print(pages, () => [manifestAttachment(manifest, said, 'Redthread test', CREATED)])
}

/** The model with the first finding's statement changed. */
function withFinding(model: DossierModel, change: (statement: Statement) => Statement): DossierModel {
  return {
    ...model,
    sections: model.sections.map((section): Section => (section.kind !== 'findings' ? section : {
      ...section, findings: section.findings.map((finding, index) => (index === 0 ? { ...finding, statement: change(finding.statement) } : finding)),
    })),
  }
}

function withCitation(model: DossierModel, change: (citation: Citation) => Citation): DossierModel {
  return withFinding(model, (statement) => ({ ...statement, citations: statement.citations.map(change) }))
}

function oneLetterOff(text: string): string {
  return text.replace('nobody', 'nobodi')
}

function withSource(model: DossierModel, change: Partial<DossierModel['sources'][number]>): DossierModel {
  return { ...model, sources: model.sources.map((source, index) => (index === 0 ? { ...source, ...change } : source)) }
}

async function verify({ ask, folder }: Pick<DossierCase, 'ask' | 'folder'>, pdf: Uint8Array) {
  const file = path.join(folder, 'dossier.pdf')
  writeFileSync(file, pdf)
  const { problems } = await ask('dossier.verify', { file })
  return problems.map(({ code, subject }) => [code, subject])
}

describe('dossier.verify', () => {
  it('finds nothing wrong where articles are one source, which the pages and the manifest say', async () => {
    const opened = await dossierCase()
    await opened.ask('groups.join', { articleIds: ['gate-report', 'year-review'] })
    const model = await opened.ask('dossier.model', { entityId: opened.officialId })
    expect(model.sources.map(({ sameAs }) => sameAs?.tie ?? null).toSorted()).toEqual(['analyst', null, null])
    expect(model.sections.find(({ kind }) => kind === 'method')).toMatchObject({ articlesCited: 3, sourcesIndependent: 2 })
    const file = path.join(opened.folder, 'one-source.pdf')
    await opened.ask('dossier.export', { entityId: opened.officialId, file })
    expect((await opened.ask('dossier.verify', { file })).problems).toEqual([])
    const { manifest, text } = await readDossier(readFileSync(file))
    expect(manifest.dossier).toEqual(model)
    const printed = text.join('')
    expect(printed).toMatch(/Put together with \[\d\] by the analyst; both count as one source/)
    expect(printed).toContain('stand 2 independent sources, in 3 articles.')
  })

  it('finds nothing wrong with what was exported', async () => {
    const opened = await dossierCase()
    for (const entityId of [opened.officialId, opened.compoundId]) {
      const file = path.join(opened.folder, 'dossier.pdf')
      const { sources } = await opened.ask('dossier.export', { entityId, file })
      const answer = await opened.ask('dossier.verify', { file })
      expect(answer.problems).toEqual([])
      expect(answer.sources).toBe(sources)
      expect(answer.citations).toBeGreaterThan(3)
    }
  })

  it('stays true after an edit of the case that touches none of the texts', async () => {
    const opened = await dossierCase()
    const file = path.join(opened.folder, 'dossier.pdf')
    await opened.ask('dossier.export', { entityId: opened.officialId, file })
    await opened.ask('articles.setMeta', { articleId: 'gate-report', field: 'title', value: 'Another title' })
    await opened.ask('entities.delete', { entityId: opened.compoundId })
    expect((await opened.ask('dossier.verify', { file })).problems).toEqual([])
  })

  describe('notices on the pages', () => {
    it.each<[string, (model: DossierModel) => DossierModel, string]>([
      ['one letter of a quote', (model) => withFinding(model, (statement) => ({ ...statement, quote: oneLetterOff(statement.quote!) })), 'finding'],
      ['a paragraph number', (model) => withCitation(model, (citation) => ({ ...citation, paragraph: citation.paragraph + 1 })), 'finding'],
      ['a page number', (model) => withCitation(model, (citation) => ({ ...citation, page: citation.page! + 1 })), 'finding'],
      ['a word of a note', (model) => withFinding(model, (statement) => ({ ...statement, text: 'He says so.' })), 'finding'],
      ['one digit of a hash', (model) => withSource(model, { sha256: model.sources[0]!.sha256.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) }), 'source'],
      ['a source’s title', (model) => withSource(model, { title: 'Gates of Ash Court stand open' }), 'source'],
      ['anything else', (model) => ({ ...model, asOf: '2029-01-01' }), 'title'],
    ])('%s', async (_, change, subject) => {
      const opened = await dossierCase()
      const model = await opened.ask('dossier.model', { entityId: opened.officialId })
      const finding = model.sections.find((section) => section.kind === 'findings')!.findings[0]!.statement.id
      const subjects: Readonly<Record<string, string>> = { finding, source: `[1] ${model.sources[0]!.title}`, title: model.title }
      expect(await verify(opened, await forge(change(model), model))).toEqual([['printed', subjects[subject]]])
    })
  })

  describe('notices in the list of claims', () => {
    it.each<[string, (model: DossierModel) => DossierModel, string]>([
      ['one letter of a quote', (model) => withFinding(model, (statement) => ({ ...statement, quote: oneLetterOff(statement.quote!) })), 'quote'],
      ['one letter of what is cited', (model) => withCitation(model, (citation) => ({ ...citation, exact: oneLetterOff(citation.exact) })), 'quote'],
      ['a paragraph number', (model) => withCitation(model, (citation) => ({ ...citation, paragraph: citation.paragraph + 1 })), 'paragraph'],
      ['a page number', (model) => withCitation(model, (citation) => ({ ...citation, page: citation.page! + 1 })), 'page'],
      ['a page where there are none', (model) => withCitation(model, (citation) => ({ ...citation, page: null })), 'page'],
      ['an offset', (model) => withCitation(model, (citation) => ({ ...citation, start: citation.start - 1, end: citation.end - 1 })), 'paragraph'],
      ['a source that is in no list', (model) => withCitation(model, (citation) => ({ ...citation, source: 77 })), 'source'],
      ['a hash', (model) => withSource(model, { sha256: 'ab'.repeat(32) }), 'hash'],
      ['a hash and an article nobody knows', (model) => withSource(model, { sha256: 'ab'.repeat(32), articleId: 'unknown' }), 'source'],
    ])('%s', async (_, change, code) => {
      const opened = await dossierCase()
      const model = await opened.ask('dossier.model', { entityId: opened.officialId })
      const found = await verify(opened, await forge(model, change(model), model))
      expect(found.map(([known]) => known)).toContain(code)
    })

    it('and follows the same files into another case', async () => {
      const opened = await dossierCase()
      const model = await opened.ask('dossier.model', { entityId: opened.officialId })
      const other = { ...model, sources: model.sources.map((source) => ({ ...source, articleId: `elsewhere-${source.number}` })) }
      expect(await verify(opened, await forge(model, other, model))).toEqual([])
    })
  })

  it('notices an original that is no longer what was imported', async () => {
    const opened = await dossierCase()
    const pdf = path.join(opened.folder, 'dossier.pdf')
    await opened.ask('dossier.export', { entityId: opened.officialId, file: pdf })
    const { sources } = await opened.ask('dossier.model', { entityId: opened.officialId })
    await opened.ask('case.close', {})
    const tampered = openCase(opened.host, { file: opened.file, passphrase: null })
    run(tampered.db, 'UPDATE original SET bytes = ? WHERE sha256 = unhex(?)', [deflateSync(Buffer.from('Other words')), sources[1]!.sha256])
    tampered.close()
    await opened.ask('case.open', { file: opened.file, passphrase: null })
    const { problems } = await opened.ask('dossier.verify', { file: pdf })
    expect(problems.map(({ code, subject }) => [code, subject])).toEqual([['hash', `[2] ${sources[1]!.title}`]])
  })

  it('says of each source that a case does not have it', async () => {
    const opened = await dossierCase()
    const file = path.join(opened.folder, 'dossier.pdf')
    await opened.ask('dossier.export', { entityId: opened.officialId, file })
    const other = await engineWith({ other: 'Something else.' })
    expect((await other.ask('dossier.verify', { file })).problems.map(({ code }) => code)).toEqual(['source', 'source', 'source'])
  })

  it('tells a dossier from other files', async () => {
    const { ask, folder } = await engineWith({ one: 'One.' })
    const file = path.join(folder, 'file.pdf')
    const refused = async () => {
      await expect(ask('dossier.verify', { file })).rejects.toMatchObject({ data: { code: 'verify/not-a-dossier' } })
    }
    await refused()
    writeFileSync(file, '{"name": "no PDF"}')
    await refused()
    const plain = await PDFDocument.create()
    plain.addPage()
    writeFileSync(file, await plain.save())
    await refused()
    await plain.attach(Buffer.from('{"format": "redthread-dossier", "version": 99}'), MANIFEST_NAME)
    writeFileSync(file, await plain.save())
    await refused()
    rmSync(file)
  })
})
