import { Folder } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { Collection } from '../../../core/collection/collection.ts'
import { useCall } from '../../api.ts'
import { open } from '../../state/navigation.ts'

/** Names of a collection and those above it, the outermost first. */
function pathOf(collection: Collection, all: ReadonlyMap<string, Collection>): string[] {
  const names: string[] = []
  for (let one: Collection | undefined = collection; one && names.length < 50; one = one.parentId === null ? undefined : all.get(one.parentId)) names.unshift(one.name)
  return names
}

/** The collections an article is in, each a way there. */
export function CollectionLinks({ collections }: { readonly collections: readonly Collection[] }) {
  const { t } = useTranslation()
  const { data: rows = [] } = useCall('collections.list', {})
  const all = new Map(rows.map(({ collection }) => [collection.id, collection]))
  return (
    <div>
      <dt>{t('inspector.collections')}</dt>
      <dd>
        <ul className="fact-links">
          {collections.map((collection) => (
            <li key={collection.id}>
              <Pressable className="row-button" onPress={() => open({ view: 'library', collectionId: collection.id })}>
                <Folder size={14} aria-hidden="true" />
                <span className="row-name clip" dir="auto">{pathOf(collection, all).join(' / ')}</span>
              </Pressable>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
