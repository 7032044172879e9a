import type { DossierModel, Section, Statement } from './model.ts'

/** Every statement of a dossier, in the order it is printed. */
export function statementsOf({ sections }: Pick<DossierModel, 'sections'>): Statement[] {
  return sections.flatMap(statementsOfSection)
}

/** The statements of one section, in the order they are printed. */
export function statementsOfSection(section: Section): Statement[] {
  switch (section.kind) {
    case 'identity': return [...section.names.map(({ statement }) => statement), ...(section.role ? [section.role] : [])]
    case 'chronology': return section.events.map(({ statement }) => statement)
    case 'findings': return section.findings.map(({ statement }) => statement)
    case 'related': return section.entities.map(({ statement }) => statement)
    case 'method': return []
  }
}

/** Whether a statement is printed with the "unsourced" mark. */
export function isUnsourced(statement: Statement): boolean {
  return statement.citations.length === 0
}
