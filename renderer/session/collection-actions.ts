import i18next from 'i18next'
import type { CollectionRow } from '../../contract/shapes.ts'
import type { Collection } from '../../core/collection/collection.ts'
import { call } from '../api.ts'
import { runCommand } from '../commands/registry.ts'
import { useCollections } from '../state/collections.ts'
import { useLayout } from '../state/layout.ts'
import { useNavigation } from '../state/navigation.ts'
import { notify } from '../state/notices.ts'

/** What a drag from the library carries: the ids of articles, as a JSON list. */
export const DRAGGED_ARTICLES = 'application/x-redthread-articles'

/** The collection the library shows now. */
export function currentCollection(): string | null {
  const { here } = useNavigation.getState()
  return here.view === 'library' ? here.collectionId ?? null : null
}

/** Begins to name a new collection in the tree. */
export function beginCollection(parentId: string | null): void {
  useLayout.getState().setPane('navigator', true)
  if (parentId !== null) useCollections.getState().setOpen([parentId], true)
  useCollections.getState().name({ kind: 'new', parentId })
}

/** The offer to take the last step back, beside what was done. */
export const undoAction = () => ({ label: i18next.t('commands.undo'), run: () => void runCommand('edit.undo') })

export async function deleteCollection({ id, name, parentId }: Collection): Promise<void> {
  await call('collections.delete', { collectionId: id })
  // Its articles are seen where it was.
  if (currentCollection() === id) useNavigation.getState().replace({ view: 'library', ...(parentId === null ? {} : { collectionId: parentId }) })
  notify({ kind: 'done', text: i18next.t('collections.deleted', { name }), action: undoAction() })
}

/** Puts articles into a collection, and says how many were not in it before. */
export async function addTo({ collection }: Pick<CollectionRow, 'collection'>, articleIds: readonly string[]): Promise<void> {
  const { changed } = await call('collections.add', { collectionId: collection.id, articleIds: [...articleIds] })
  notify(changed === 0
    ? { kind: 'done', text: i18next.t('collections.alreadyIn', { name: collection.name }) }
    : { kind: 'done', text: i18next.t('collections.added', { count: changed, name: collection.name }), action: undoAction() })
}

export async function takeOut({ collection }: Pick<CollectionRow, 'collection'>, articleIds: readonly string[]): Promise<void> {
  const { changed } = await call('collections.remove', { collectionId: collection.id, articleIds: [...articleIds] })
  notify(changed === 0
    ? { kind: 'done', text: i18next.t('collections.takenOutNone', { name: collection.name }) }
    : { kind: 'done', text: i18next.t('collections.takenOut', { count: changed, name: collection.name }), action: undoAction() })
}
