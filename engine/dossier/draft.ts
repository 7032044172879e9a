import { SECTION_KINDS, type DossierDraft } from '../../core/dossier/draft.ts'
import type { Entity } from '../../core/entity/entity.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { Readable } from '../store/database.ts'
import { dossierDraft } from '../store/dossier-drafts.ts'
import { entityById } from '../store/entities.ts'

/** @throws entity/not-found, dossier/kind */
export function dossierSubject(db: Readable, entityId: string): Entity {
  const entity = entityById(db, entityId)
  if (!entity) throw new RedthreadError('entity/not-found')
  if (entity.type !== 'compound' && entity.type !== 'official') throw new RedthreadError('dossier/kind', { name: entity.name })
  return entity
}

/** The kept choices for an entity's dossier, or else the defaults, which carry the instant `now`. */
export function currentDraft(db: Readable, entity: Entity, now: Date): DossierDraft {
  return dossierDraft(db, entity.id) ?? {
    id: entity.id, title: `Dossier: ${entity.name}`, author: '', label: 'TLP:AMBER', sections: [...SECTION_KINDS], summary: '',
    updatedAt: now.toISOString(),
  }
}
