import { isDeepStrictEqual } from 'node:util'
import { RedthreadError } from '../../contract/errors.ts'
import type { Change, RecordKind, Records } from '../../core/change.ts'
import { annotationById, deleteAnnotation, putAnnotation } from './annotations.ts'
import { apartById, deleteApart, putApart } from './aparts.ts'
import { articleMeta, updateArticleMeta } from './articles.ts'
import { batchById, batchList, batchMarkById, deleteBatch, deleteBatchList, deleteBatchMark, putBatch, putBatchList, putBatchMark } from './batches.ts'
import { deleteMeanings, meaningsById, putMeanings } from './colour-meanings.ts'
import { collectionById, deleteCollection, deleteMember, memberById, putCollection, putMember } from './collections.ts'
import { sqliteCode, transaction, type Readable, type Writable } from './database.ts'
import { deleteDossierDraft, dossierDraft, putDossierDraft } from './dossier-drafts.ts'
import { deleteEntity, entityById, putEntity } from './entities.ts'
import { deleteGroupCorrection, deleteGroupLead, groupCorrection, groupLead, putGroupCorrection, putGroupLead } from './group-corrections.ts'
import { deleteMention, mentionById, putMention } from './mentions.ts'
import { putReading, readingById } from './readings.ts'
import { deleteReadMark, putReadMark, readMarkById } from './read-marks.ts'
import { deleteRefusal, putRefusal, refusalById } from './refusals.ts'
import { presenceById, removeArticle, restoreArticle } from './removed-articles.ts'
import { deleteSavedSearch, putSavedSearch, savedSearchById } from './saved-searches.ts'

interface RecordStore<T> {
  readonly read: (db: Readable, id: string) => T | null
  readonly put: (db: Writable, record: T) => void
  readonly remove: (db: Writable, id: string) => void
  /** It also changes without an edit: what an edit found of it need not be so any more when that is taken back. */
  readonly isLoose?: true
}

const STORES: { readonly [K in RecordKind]: RecordStore<Records[K]> } = {
  articleMeta: {
    read: articleMeta,
    put: updateArticleMeta,
    remove: () => { throw new Error('The metadata of an article cannot be deleted.') },
  },
  article: { read: presenceById, put: restoreArticle, remove: removeArticle },
  groupCorrection: { read: groupCorrection, put: putGroupCorrection, remove: deleteGroupCorrection },
  groupLead: { read: groupLead, put: putGroupLead, remove: deleteGroupLead },
  articleReading: {
    read: readingById,
    put: putReading,
    remove: () => { throw new Error('The text of an article cannot be deleted.') },
  },
  readMark: { read: readMarkById, put: putReadMark, remove: deleteReadMark, isLoose: true },
  collection: { read: collectionById, put: putCollection, remove: deleteCollection },
  collectionMember: { read: memberById, put: putMember, remove: deleteMember },
  annotation: { read: annotationById, put: putAnnotation, remove: deleteAnnotation },
  colourMeanings: { read: meaningsById, put: putMeanings, remove: deleteMeanings },
  entity: { read: entityById, put: putEntity, remove: deleteEntity },
  mention: { read: mentionById, put: putMention, remove: deleteMention },
  apart: { read: apartById, put: putApart, remove: deleteApart },
  refusal: { read: refusalById, put: putRefusal, remove: deleteRefusal },
  dossierDraft: { read: dossierDraft, put: putDossierDraft, remove: deleteDossierDraft },
  savedSearch: { read: savedSearchById, put: putSavedSearch, remove: deleteSavedSearch },
  batch: { read: batchById, put: putBatch, remove: deleteBatch },
  batchList: { read: batchList, put: putBatchList, remove: deleteBatchList },
  batchMark: { read: batchMarkById, put: putBatchMark, remove: deleteBatchMark },
}

/**
 * Applies changes in order and finishes with `log`, in one transaction. Each `before` must be what the case holds, but of what is loose.
 * @throws edit/stale otherwise, and when the changes leave a record that points to one that is gone; nothing is changed then
 */
export function applyChanges<T>(db: Writable, changes: readonly Change[], log: () => T): T {
  try {
    return transaction(db, () => {
      for (const change of changes) apply(db, change)
      return log()
    })
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT')) throw new RedthreadError('edit/stale')
    throw error
  }
}

function apply(db: Writable, change: Change): void {
  const store = STORES[change.record] as RecordStore<Records[RecordKind]>
  if (!store.isLoose && !isSame(store.read(db, change.id), change.before)) throw new RedthreadError('edit/stale')
  if (change.after) store.put(db, change.after)
  else store.remove(db, change.id)
}

/** As JSON has them: a field that is undefined and a field that is missing are the same. */
function isSame(held: unknown, before: unknown): boolean {
  const expected = JSON.stringify(before)
  // The fields nearly always come in the same order, and an edit may have thousands of changes.
  return JSON.stringify(held) === expected || isDeepStrictEqual(held, JSON.parse(expected))
}
