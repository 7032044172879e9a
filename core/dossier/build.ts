import { chronologySection } from './chronology.ts'
import type { DossierData } from './data.ts'
import { SECTION_KINDS, type DossierDraft, type SectionKind } from './draft.ts'
import { findingsSection } from './findings.ts'
import { identitySection } from './identity.ts'
import { createLedger, type Ledger } from './ledger.ts'
import type { DossierModel, MethodSection, Section } from './model.ts'
import { relatedSection } from './related.ts'
import { statementsOf } from './statements.ts'

/**
 * A dossier as plain data. Nothing in it is composed: each statement is the words of a source with their citation,
 * a name or role with the place it is used, or the analyst's note.
 *
 * @param asOf YYYY-MM-DD
 */
export function buildDossier(data: DossierData, draft: DossierDraft, asOf: string): DossierModel {
  const ledger = createLedger(data.articles)
  const chosen = SECTION_KINDS.filter((kind) => draft.sections.includes(kind))
  // The method counts what the others cite, so that it must come last, as it does in SECTION_KINDS.
  const sections: Section[] = []
  for (const kind of chosen) sections.push(section(kind, data, ledger, sections))
  const { id, name, type, role } = data.entity
  return {
    subject: { entityId: id, name, type, role },
    title: draft.title, author: draft.author, label: draft.label, asOf, caseName: data.caseName, summary: draft.summary,
    sections, sources: ledger.sources(),
  }
}

function section(kind: SectionKind, data: DossierData, ledger: Ledger, before: readonly Section[]): Section {
  switch (kind) {
    case 'identity': return identitySection(data, ledger)
    case 'chronology': return chronologySection(data, ledger)
    case 'findings': return findingsSection(data, ledger)
    case 'related': return relatedSection(data, ledger)
    case 'method': return methodSection(data, ledger, before)
  }
}

function methodSection(data: DossierData, ledger: Ledger, before: readonly Section[]): MethodSection {
  const severally = statementsOf({ sections: before }).filter(({ citations }) => new Set(citations.map(({ source }) => source)).size > 1)
  return {
    kind: 'method',
    articlesInCase: data.articlesInCase,
    articlesCited: ledger.sources().length,
    sourcesIndependent: ledger.independent(ledger.sources().map(({ articleId }) => articleId)),
    citedSeverally: severally.length,
    borneOutSeverally: severally.filter(({ independent }) => independent > 1).length,
    mentionsConfirmed: data.mentions.length,
    annotations: data.annotations.length,
    unread: data.unread,
  }
}
