import { apartId, apartOf, type Apart } from '../../core/entity/apart.ts'
import { create, remove, update, type Change } from '../../core/change.ts'
import type { Entity, Mention } from '../../core/entity/entity.ts'
import { merged } from '../../core/entity/merged.ts'
import { annotationsTiedTo } from '../store/annotations.ts'
import { apartsOf } from '../store/aparts.ts'
import type { Readable } from '../store/database.ts'
import { dossierDraft } from '../store/dossier-drafts.ts'
import { allMentionsOfEntity } from '../store/mentions.ts'

/** What becomes of two entities that are made one. */
export interface Merging {
  /** What `into` is then. */
  readonly entity: Entity
  readonly changes: readonly Change[]
  /** Mentions that become those of `into`, confirmed ones. */
  readonly mentions: number
  /** Places where both were confirmed: one of the two mentions goes. */
  readonly twice: number
  /** Annotations whose tie goes over. */
  readonly annotations: number
  /** The dossier draft of `from` goes, because `into` has one. */
  readonly losesDraft: boolean
}

/** All that `from` has becomes that of `into`, and `from` goes. Nothing is written: the changes are one edit. Costs reading the mentions of both. */
export function mergingOf(db: Readable, into: Entity, from: Entity, at: string): Merging {
  const entity = merged(into, from, at)
  const mentions = moved(allMentionsOfEntity(db, into.id), allMentionsOfEntity(db, from.id), into.id)
  const annotations = annotationsTiedTo(db, from.id).map(before =>
    update('annotation', before, { ...before, entityIds: [...new Set(before.entityIds.map(id => (id === from.id ? into.id : id)))], updatedAt: at }))
  const draft = dossierDraft(db, from.id)
  const keepsDraft = draft !== null && dossierDraft(db, into.id) === null
  return {
    entity,
    changes: [
      update('entity', into, entity),
      ...mentions.changes,
      ...annotations,
      ...(draft ? [remove('dossierDraft', draft)] : []),
      ...(keepsDraft ? [create('dossierDraft', { ...draft, id: into.id })] : []),
      ...apartChanges(apartsOf(db, into.id), apartsOf(db, from.id), into.id, from.id),
      remove('entity', from),
    ],
    mentions: mentions.confirmed, twice: mentions.twice, annotations: annotations.length, losesDraft: draft !== null && !keepsDraft,
  }
}

/** Mentions of one entity as those of another; at a place where that has one already, a yes goes before a no. */
function moved(held: readonly Mention[], moving: readonly Mention[], entityId: string): { readonly changes: Change[]; readonly confirmed: number; readonly twice: number } {
  const at = new Map(held.map(mention => [placeOf(mention), mention]))
  const changes: Change[] = []
  let confirmed = 0
  let twice = 0
  for (const mention of moving) {
    const there = at.get(placeOf(mention))
    if (there && (there.status === 'confirmed' || mention.status === 'rejected')) {
      changes.push(remove('mention', mention))
      if (mention.status === 'confirmed') twice += 1
      continue
    }
    if (there) changes.push(remove('mention', there))
    changes.push(update('mention', mention, { ...mention, entityId }))
    if (mention.status === 'confirmed') confirmed += 1
  }
  return { changes, confirmed, twice }
}

const placeOf = ({ articleId, target: { position: { start, end } } }: Mention): string => `${articleId} ${start} ${end}`

/** Whom `from` was kept apart from, `into` is now, too. */
function apartChanges(held: readonly Apart[], moving: readonly Apart[], intoId: string, fromId: string): Change[] {
  const known = new Set(held.map(({ id }) => id))
  return moving.flatMap((apart) => {
    const third = apart.one === fromId ? apart.other : apart.one
    const isNew = third !== intoId && !known.has(apartId(intoId, third))
    return [remove('apart', apart), ...(isNew ? [create('apart', apartOf(intoId, third, apart.createdAt))] : [])]
  })
}
