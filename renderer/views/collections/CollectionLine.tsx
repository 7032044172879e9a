import { ChevronDown, ChevronRight } from 'lucide-react'
import { useRef, useState, type CSSProperties, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { addTo, beginCollection, deleteCollection, DRAGGED_ARTICLES } from '../../session/collection-actions.ts'
import { formatNumber } from '../../format.ts'
import { useCollections, type Naming } from '../../state/collections.ts'
import { open as openPlace } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { LineMenu } from '../../ui/LineMenu.tsx'
import { CollectionName } from './CollectionName.tsx'
import type { TreeLine } from './collection-tree.ts'

interface CollectionLineProps {
  readonly line: TreeLine
  /** The library shows it. */
  readonly isCurrent: boolean
  /** Tab reaches it. */
  readonly isStop: boolean
  readonly onFocus: () => void
  /** Its name is being typed. */
  readonly naming: Naming | null
  /** A new one in it is being named. */
  readonly child: Naming | null
}

const CHEVRON = { size: 13, 'aria-hidden': true } as const

/** One collection in the tree. Articles can be dropped on it. */
export function CollectionLine({ line, isCurrent, isStop, onFocus, naming, child }: CollectionLineProps) {
  const { t } = useTranslation()
  const { row, level, place, siblings, hasChildren, isOpen } = line
  const { collection, articles } = row
  const { name } = collection
  const [isOver, setOver] = useState(false)
  const item = useRef<HTMLDivElement>(null)
  const { setOpen, name: beginNaming } = useCollections()

  const brings = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED_ARTICLES)
  function onDragOver(event: DragEvent): void {
    if (!brings(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  function onDrop(event: DragEvent): void {
    setOver(false)
    if (!brings(event)) return
    event.preventDefault()
    addTo(row, JSON.parse(event.dataTransfer.getData(DRAGGED_ARTICLES)) as string[]).catch(tell)
  }

  const acts = [
    { id: 'rename', label: t('collections.rename'), run: () => beginNaming({ kind: 'rename', id: collection.id }) },
    { id: 'newInside', label: t('collections.newInside'), run: () => beginCollection(collection.id) },
    { id: 'delete', label: t('collections.delete'), run: () => void deleteCollection(collection).catch(tell) },
  ]

  if (naming) return <CollectionName level={level} naming={naming} value={name} inTree />
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <div
        ref={item} role="treeitem" data-collection={collection.id} tabIndex={isStop ? 0 : -1} className={`collection-line${isOver ? ' is-over' : ''}`}
        aria-level={level} aria-setsize={siblings} aria-posinset={place} aria-selected={isCurrent} aria-label={t('collections.line', { name, count: articles })}
        {...(hasChildren ? { 'aria-expanded': isOpen } : {})} {...(isCurrent ? { 'data-pane-focus': '' } : {})} style={{ '--level': level } as CSSProperties}
        onFocus={(event) => {
          if (event.target === event.currentTarget) onFocus()
        }}
        onClick={() => openPlace({ view: 'library', collectionId: collection.id })}
        onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}
      >
        {hasChildren ? (
          <button
            type="button" tabIndex={-1} className="collection-twist" aria-label={t(isOpen ? 'collections.collapse' : 'collections.expand', { name })}
            onClick={(event) => {
              event.stopPropagation()
              item.current?.focus()
              setOpen([collection.id], !isOpen)
            }}
          >
            <Chevron {...CHEVRON} />
          </button>
        ) : <span className="collection-twist" />}
        <span className="clip grow" dir="auto" title={name}>{name}</span>
        <LineMenu label={t('collections.more', { name })} name={name} items={acts} />
        <span className="nav-count">{formatNumber(articles)}</span>
      </div>
      {child ? <CollectionName level={level + 1} naming={child} value="" inTree /> : null}
    </>
  )
}
