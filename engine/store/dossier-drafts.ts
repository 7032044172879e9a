import type { DossierDraft, SectionKind } from '../../core/dossier/draft.ts'
import { first, run, type Readable, type Writable } from './database.ts'

type Row = Omit<DossierDraft, 'sections'> & { readonly sections: string }

export function dossierDraft(db: Readable, entityId: string): DossierDraft | null {
  const row = first<Row>(
    db, 'SELECT entity_id AS id, title, author, label, sections, summary, updated_at AS updatedAt FROM dossier_draft WHERE entity_id = ?', [entityId],
  )
  return row && { ...row, sections: JSON.parse(row.sections) as SectionKind[] }
}

export function putDossierDraft(db: Writable, draft: DossierDraft): void {
  run(
    db,
    `INSERT INTO dossier_draft (entity_id, title, author, label, sections, summary, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (entity_id) DO UPDATE SET title = excluded.title, author = excluded.author, label = excluded.label,
       sections = excluded.sections, summary = excluded.summary, updated_at = excluded.updated_at`,
    [draft.id, draft.title, draft.author, draft.label, JSON.stringify(draft.sections), draft.summary, draft.updatedAt],
  )
}

export function deleteDossierDraft(db: Writable, entityId: string): void {
  run(db, 'DELETE FROM dossier_draft WHERE entity_id = ?', [entityId])
}
