import { chronologySection } from './chronology.ts'
import type { DossierData } from './data.ts'
import { SECTION_KINDS, type DossierDraft, type SectionKind } from './draft.ts'
import { findingsSection } from './findings.ts'
import { identitySection } from './identity.ts'
import { createLedger, type Ledger } from './ledger.ts'
import type { DossierModel, Section } from './model.ts'
import { relatedSection } from './related.ts'

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
  const sections = chosen.map((kind) => section(kind, data, ledger))
  const { id, name, type, role } = data.entity
  return {
    subject: { entityId: id, name, type, role },
    title: draft.title, author: draft.author, label: draft.label, asOf, caseName: data.caseName, summary: draft.summary,
    sections, sources: ledger.sources(),
  }
}

function section(kind: SectionKind, data: DossierData, ledger: Ledger): Section {
  switch (kind) {
    case 'identity': return identitySection(data, ledger)
    case 'chronology': return chronologySection(data, ledger)
    case 'findings': return findingsSection(data, ledger)
    case 'related': return relatedSection(data, ledger)
    case 'method': return {
      kind: 'method',
      articlesInCase: data.articlesInCase,
      articlesCited: ledger.sources().length,
      mentionsConfirmed: data.mentions.length,
      annotations: data.annotations.length,
      unread: data.unread,
    }
  }
}
