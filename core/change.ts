import type { Annotation } from './annotation/annotation.ts'
import type { ColourMeanings } from './annotation/meanings.ts'
import type { ArticleMetaRecord } from './article/article.ts'
import type { ReadMark } from './article/read-mark.ts'
import type { ArticlePresence, ArticleReading } from './article/reading.ts'
import type { Batch, BatchList, BatchMark } from './batch/batch.ts'
import type { Collection, CollectionMember } from './collection/collection.ts'
import type { DossierDraft } from './dossier/draft.ts'
import type { GroupCorrection, GroupLead } from './duplicate/group.ts'
import type { Apart } from './entity/apart.ts'
import type { Entity, Mention } from './entity/entity.ts'
import type { Refusal } from './entity/refusal.ts'
import type { SavedSearch } from './search/saved-search.ts'

/** Every kind of record an edit can touch, and its shape. */
export interface Records {
  article: ArticlePresence
  articleMeta: ArticleMetaRecord
  articleReading: ArticleReading
  readMark: ReadMark
  collection: Collection
  collectionMember: CollectionMember
  groupCorrection: GroupCorrection
  groupLead: GroupLead
  annotation: Annotation
  colourMeanings: ColourMeanings
  entity: Entity
  mention: Mention
  apart: Apart
  refusal: Refusal
  dossierDraft: DossierDraft
  savedSearch: SavedSearch
  batch: Batch
  batchList: BatchList
  batchMark: BatchMark
}

export type RecordKind = keyof Records

/** One edit as data. `before` null: the record is made; `after` null: it is deleted. Never both null. */
export type Change = {
  [K in RecordKind]: { readonly record: K; readonly id: string; readonly before: Records[K] | null; readonly after: Records[K] | null }
}[RecordKind]

/** What an analyst did in one step, and what undo takes back in one step. */
export interface Edit {
  /** What was done, as a short phrase for the history: "Highlight", "Accept Sar Thet". */
  readonly label: string
  readonly changes: readonly Change[]
}

/** The change that takes `change` back. invert(invert(c)) equals c. */
export function invert<C extends Change>(change: C): C {
  return { ...change, before: change.after, after: change.before }
}

/** The edit that takes `edit` back: its changes inverted, last first. */
export function invertEdit(edit: Edit): Edit {
  return { label: edit.label, changes: edit.changes.map(invert).reverse() }
}

export function create<K extends RecordKind>(record: K, after: Records[K]): Change {
  return { record, id: after.id, before: null, after } as unknown as Change
}

export function update<K extends RecordKind>(record: K, before: Records[K], after: Records[K]): Change {
  return { record, id: after.id, before, after } as unknown as Change
}

export function remove<K extends RecordKind>(record: K, before: Records[K]): Change {
  return { record, id: before.id, before, after: null } as unknown as Change
}

/** One line of the audit log. `seq` counts from 1 and has no gaps. */
export interface LogEntry {
  readonly seq: number
  /** ISO 8601 instant, UTC. */
  readonly at: string
  /** `leave`: the edit could not be taken back, or not be done again, and undo and redo pass over it from then on. */
  readonly kind: 'edit' | 'undo' | 'redo' | 'leave' | 'import'
  readonly label: string
  /** For undo, redo and leave: the edit it acted on. */
  readonly target: number | null
  readonly changes: readonly Change[]
}
