import type { Change } from '../../../core/change.ts'
import { savedPlace, type Place } from '../../state/navigation.ts'

function placeOfChange(change: Change): Place | null {
  switch (change.record) {
    case 'article':
    case 'articleMeta':
    case 'articleReading':
    case 'groupLead':
      return change.after && { view: 'article', articleId: change.id }
    case 'readMark':
      return { view: 'article', articleId: change.id }
    case 'groupCorrection':
      return { view: 'article', articleId: (change.after ?? change.before)!.articleIds[0] }
    case 'collection':
      return change.after && { view: 'library', collectionId: change.id }
    case 'collectionMember':
      return { view: 'library', collectionId: (change.after ?? change.before)!.collectionId }
    case 'annotation':
    case 'mention': {
      const record = change.after ?? change.before
      return record && { view: 'article', articleId: record.articleId, passage: record.target.position }
    }
    case 'savedSearch':
      return change.after && savedPlace(change.after)
    // A deleted entity has no page any more; neither has a dossier without its entity.
    case 'entity':
      return change.after && { view: 'entity', entityId: change.id }
    case 'apart':
      return { view: 'entity', entityId: (change.after ?? change.before)!.one }
    case 'dossierDraft':
      return change.after && { view: 'dossier', entityId: change.id }
    case 'batch':
      return change.after && { view: 'batch', batchId: change.id }
    case 'batchMark': {
      const { batchId, entry } = (change.after ?? change.before)!
      return { view: 'batch', batchId, entry }
    }
    case 'refusal':
      return { view: 'review', by: 'refused' }
    case 'colourMeanings':
      return { view: 'notebook' }
    case 'batchList':
      return null
  }
}

/** Where the records an edit touched are to be seen; null when they are gone. Passages first: they show most. */
export function placeOf(changes: readonly Change[]): Place | null {
  const places = changes.map(placeOfChange)
  return places.find((place) => place?.view === 'article') ?? places.find((place) => place !== null) ?? null
}
