import type { QueryClient } from '@tanstack/react-query'
import type { CollectionRow } from '../../contract/shapes.ts'
import type { Collection } from '../../core/collection/collection.ts'
import { beginCollection, currentCollection, deleteCollection } from '../session/collection-actions.ts'
import { goTo } from '../session/focus.ts'
import { useCollections } from '../state/collections.ts'
import { useLayout } from '../state/layout.ts'
import { tell } from '../state/notices.ts'
import type { Command } from './command.ts'

/** What is done to collections: to the one that the library shows, where it is about one. */
export function collectionCommands(client: QueryClient, caseIsOpen: () => boolean): readonly Command[] {
  const shown = (): Collection | undefined => {
    const id = currentCollection()
    return client.getQueryData<readonly CollectionRow[]>(['collections.list', {}])?.find(({ collection }) => collection.id === id)?.collection
  }
  const ofShown = (id: string, label: Command['label'], run: (collection: Collection) => void, shortcuts: readonly string[] = []): Command => ({
    id: `collections.${id}`, label, group: 'library', shortcuts, when: () => caseIsOpen() && shown() !== undefined,
    run: () => {
      const collection = shown()
      if (collection) run(collection)
    },
  })
  return [
    { id: 'collections.new', label: 'collections.commands.new', group: 'library', shortcuts: ['Mod+Shift+N'], when: caseIsOpen, run: () => beginCollection(null) },
    ofShown('new-inside', 'collections.commands.newInside', ({ id }) => beginCollection(id)),
    ofShown('rename', 'collections.commands.rename', ({ id }) => {
      useLayout.getState().setPane('navigator', true)
      useCollections.getState().name({ kind: 'rename', id })
    }, ['F2']),
    ofShown('delete', 'collections.commands.delete', (collection) => void deleteCollection(collection).catch(tell)),
    { id: 'collections.all', label: 'collections.commands.all', group: 'library', when: () => currentCollection() !== null, run: () => goTo({ view: 'library' }) },
  ]
}
