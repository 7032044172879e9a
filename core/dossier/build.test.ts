import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../annotation/annotation.ts'
import type { ArticlePage } from '../article/page.ts'
import type { Entity } from '../entity/entity.ts'
import type { Block } from '../text/block.ts'
import { buildDossier } from './build.ts'
import type { DossierArticle, DossierData, Passage } from './data.ts'
import { SECTION_KINDS, type DossierDraft, type SectionKind } from './draft.ts'
import type { ChronologySection, DossierModel, FindingsSection, IdentitySection, MethodSection, RelatedSection, Section } from './model.ts'
import { isUnsourced, statementsOf } from './statements.ts'

const NOW = '2031-06-01T08:00:00.000Z'

function article(id: string, published: string | null, paragraphs: readonly string[]): DossierArticle {
  const blocks: Block[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n'
    blocks.push({ kind: 'paragraph', start: text.length, end: text.length + paragraph.length })
    text += paragraph
  }
  return {
    id, published, text, blocks, pages: [], title: `Title of ${id}`, outlet: 'Test Courier', byline: null, url: null, language: 'en', updated: null, group: null, file: `${id}.txt`,
    importedAt: NOW, sha256: id.repeat(64).slice(0, 64), guessed: [],
  }
}

/** Where `words` stand in an article, or, when they stand there more than once, those inside `around`. */
function passage({ id, text }: DossierArticle, words: string, around = words): Passage {
  const start = text.indexOf(around) + around.indexOf(words)
  if (!text.includes(around)) throw new Error(`No "${around}" in ${id}`)
  return { articleId: id, start, end: start + words.length }
}

function entity(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return { id, type: 'official', name, role: null, aliases: [], notes: '', createdAt: NOW, updatedAt: NOW, ...more }
}

function annotation(id: string, { articleId, start, end }: Passage, note: string, tags: readonly string[] = []): Annotation {
  return {
    id, articleId, target: { position: { start, end }, quote: { exact: '', prefix: '', suffix: '' } }, note, tags,
    colour: 'yellow', entityIds: [], createdAt: NOW, updatedAt: NOW,
  }
}

const early = article('early', '2031-05-04', [
  'Harbour chief Ung Dara spoke.', 'On 3 May 2031 Ung Dara closed the gate.', 'Mo Lina and Pech Sun stood beside Dara.',
])
const scan = (start: number): ArticlePage => ({ start, width: 595, height: 842, reading: 'ocr', confidence: 80 })
const late = {
  ...article('late', '2031-05-20', ['On 3 May 2031, Ung Dara closed the gate', 'Mo Lina wrote to Ung Dara, the owner said.']),
  pages: [scan(0), scan(41)],
}
const undated = article('undated', null, ['Dara is named here first in the file, last by date.'])

const mentions = [
  passage(undated, 'Dara'), passage(late, 'Ung Dara'), passage(late, 'Ung Dara', 'to Ung Dara'),
  passage(early, 'Ung Dara'), passage(early, 'Dara', 'Dara.'),
]

const finding = passage(late, 'Mo Lina wrote to Ung Dara')
const data: DossierData = {
  caseName: 'Harbour', entity: entity('e1', 'Ung Dara', { role: 'harbour chief', aliases: ['Dara', 'អ៊ុង តារា'], notes: 'A note.' }),
  articles: [undated, late, early], mentions,
  annotations: [
    { annotation: annotation('n1', finding, 'She says so herself.', ['letter']), range: finding },
    { annotation: annotation('n2', finding, 'Lost its place.'), range: null },
    { annotation: annotation('n3', finding, ''), range: null },
  ],
  dated: [
    { ...passage(late, 'On 3 May 2031, Ung Dara closed the gate'), date: '2031-05-03', inferred: false },
    { ...passage(early, 'On 3 May 2031 Ung Dara closed the gate.'), date: '2031-05-03', inferred: false },
    { ...passage(early, 'Harbour chief Ung Dara spoke.'), date: '2031', inferred: true },
  ],
  companions: [
    { ...passage(early, 'Pech Sun'), entity: entity('e3', 'Pech Sun') },
    { ...passage(late, 'Mo Lina'), entity: entity('e2', 'Mo Lina') },
    { ...passage(early, 'Mo Lina'), entity: entity('e2', 'Mo Lina') },
  ],
  articlesInCase: 9, unread: 2,
}

function draft(sections: readonly SectionKind[] = SECTION_KINDS): DossierDraft {
  return { id: 'e1', title: 'Dossier: Ung Dara', author: 'A. Analyst', label: 'TLP:AMBER', sections, summary: '', updatedAt: NOW }
}

function section<K extends SectionKind>(model: DossierModel, kind: K): Extract<Section, { kind: K }> {
  return model.sections.find((candidate): candidate is Extract<Section, { kind: K }> => candidate.kind === kind)!
}

describe('buildDossier', () => {
  const model = buildDossier(data, draft(), '2031-06-01')

  it('cites for each name the first place, by publication, where that very name stands', () => {
    const identity: IdentitySection = section(model, 'identity')
    expect(identity.names.map(({ name, main, statement: { citations } }) => [name, main, citations.map(({ articleId, exact }) => [articleId, exact])])).toEqual([
      ['Ung Dara', true, [['early', 'Ung Dara']]], ['Dara', false, [['early', 'Dara']]], ['អ៊ុង តារា', false, []],
    ])
    expect(identity.notes).toBe('A note.')
  })

  it('cites the role with the name it stands beside', () => {
    expect(section(model, 'identity').role?.citations.map(({ exact, paragraph }) => [exact, paragraph])).toEqual([['Harbour chief Ung Dara', 1]])
  })

  it('leaves a name unsourced that no confirmed mention bears out', () => {
    expect(statementsOf(model).filter(isUnsourced).map(({ text }) => text)).toEqual(['អ៊ុង តារា', 'Lost its place.'])
  })

  it('orders the chronology by date and merges the same sentence of two sources', () => {
    const chronology: ChronologySection = section(model, 'chronology')
    expect(chronology.events.map(({ date, label, inferred, statement: { quote, citations } }) => [
      date, label, inferred, quote, citations.map(({ articleId }) => articleId),
    ])).toEqual([
      ['2031', '2031', true, 'Harbour chief Ung Dara spoke.', ['early']],
      ['2031-05-03', '3 May 2031', false, 'On 3 May 2031 Ung Dara closed the gate.', ['early', 'late']],
    ])
  })

  it('quotes an annotated passage exactly, with the note as its statement', () => {
    const findings: FindingsSection = section(model, 'findings')
    expect(findings.findings.map(({ statement, tags }) => [statement.text, statement.quote, tags])).toEqual([
      ['She says so herself.', 'Mo Lina wrote to Ung Dara', ['letter']], ['Lost its place.', null, []],
    ])
  })

  it('says the page where the original has pages, and of how many OCR read the words', () => {
    const cited = section(model, 'findings').findings[0]!.statement.citations[0]!
    expect([cited.page, cited.paragraph]).toEqual([2, 2])
    expect(section(model, 'related').entities[0]!.statement.citations[0]!.page).toBeNull()
    expect(model.sources.map(({ pages, pagesByOcr }) => [pages, pagesByOcr])).toEqual([[0, 0], [2, 2]])
  })

  it('counts the paragraphs and articles that name someone else too', () => {
    const related: RelatedSection = section(model, 'related')
    const rows = related.entities.map(({ name, paragraphs, articles, statement }) => [name, paragraphs, articles, statement.citations[0]!.articleId])
    expect(rows).toEqual([
      ['Mo Lina', 2, 2, 'early'], ['Pech Sun', 1, 1, 'early'],
    ])
  })

  it('numbers sources in order of first citation and lists no other', () => {
    expect(model.sources.map(({ number, articleId }) => [number, articleId])).toEqual([[1, 'early'], [2, 'late']])
    const method: MethodSection = section(model, 'method')
    expect(method).toEqual({ kind: 'method', articlesInCase: 9, articlesCited: 2, sourcesIndependent: 2, citedSeverally: 1, borneOutSeverally: 1, mentionsConfirmed: 5, annotations: 3, unread: 2 })
  })

  it('counts copies and versions of one text as one source, and says of each what it is', () => {
    const grouped = (articles: readonly DossierArticle[]) => buildDossier({ ...data, articles }, draft(), '2031-06-01')
    const copies = grouped([undated, { ...late, group: { leadId: 'early', tie: 'near' } }, { ...early, group: { leadId: 'early', tie: null } }])
    expect(copies.sources.map(({ sameAs }) => sameAs)).toEqual([null, { source: 1, tie: 'near' }])
    expect(section(copies, 'method')).toMatchObject({ articlesCited: 2, sourcesIndependent: 1, citedSeverally: 1, borneOutSeverally: 0 })
    expect(section(copies, 'chronology').events[1]!.statement).toMatchObject({ citations: { length: 2 }, independent: 1 })
    expect(statementsOf(copies).filter(isUnsourced).map(({ independent }) => independent)).toEqual([0, 0])

    const versions = grouped([undated, { ...late, group: { leadId: 'late', tie: null } }, { ...early, group: { leadId: 'late', tie: 'version' } }])
    expect(versions.sources.map(({ sameAs }) => sameAs)).toEqual([{ source: 2, tie: 'earlier' }, null])
    const changed = grouped([undated, { ...late, group: { leadId: 'late', tie: null } }, { ...early, updated: '2031-05-30', group: { leadId: 'late', tie: 'version' } }])
    expect(changed.sources[0]!.sameAs).toEqual({ source: 2, tie: 'later' })
  })

  it('refers to the first of a group whose lead is not cited', () => {
    const group = { leadId: 'elsewhere', tie: 'near' } as const
    const made = buildDossier({ ...data, articles: [undated, { ...late, group }, { ...early, group }] }, draft(), '2031-06-01')
    expect(made.sources.map(({ sameAs }) => sameAs)).toEqual([null, { source: 1, tie: null }])
  })

  it('has only the chosen sections, in the order of printing, whatever the draft says', () => {
    expect(buildDossier(data, draft(['findings', 'identity']), '2031-06-01').sections.map(({ kind }) => kind)).toEqual(['identity', 'findings'])
  })

  it('keeps its numbers whole for every choice of sections', () => {
    fc.assert(fc.property(fc.subarray([...SECTION_KINDS]), (sections) => {
      const made = buildDossier(data, draft(sections), '2031-06-01')
      const statements = statementsOf(made)
      expect(statements.map(({ id }) => id)).toEqual(statements.map((_, index) => `S${index + 1}`))
      const cited = [...new Set(statements.flatMap(({ citations }) => citations.map(({ source }) => source)))]
      expect(cited).toEqual(made.sources.map(({ number }) => number))
      for (const { quote, citations } of statements) {
        if (quote !== null) expect(citations[0]?.exact).toBe(quote)
        for (const { articleId, start, end, exact, source } of citations) {
          expect(data.articles.find(({ id }) => id === articleId)!.text.slice(start, end)).toBe(exact)
          expect(made.sources[source - 1]!.articleId).toBe(articleId)
        }
      }
    }))
  })
})
