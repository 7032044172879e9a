import { Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { beginCollection, deleteCollection } from '../../session/collection-actions.ts'
import { useCollections } from '../../state/collections.ts'
import { open as openPlace, useNavigation } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { CollectionLine } from './CollectionLine.tsx'
import { CollectionName } from './CollectionName.tsx'
import { parentsOf, shownLines, type TreeLine } from './collection-tree.ts'
import './collections.css'

/** The collections of the case: the arrows go through them, Enter shows the articles of one. */
export function CollectionTree() {
  const { t } = useTranslation()
  const { data: rows } = useCall('collections.list', {})
  const { open, setOpen, naming, name } = useCollections()
  const here = useNavigation((trail) => trail.here)
  const current = here.view === 'library' ? here.collectionId ?? null : null
  const [focused, setFocused] = useState<string | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => shownLines(rows ?? [], open), [rows, open])

  // The collection that is shown can be seen in the tree.
  useEffect(() => {
    const parents = rows && current !== null ? parentsOf(rows, current) : []
    if (parents.length > 0) setOpen(parents, true)
  }, [rows, current, setOpen])

  if (!rows) return null

  const has = (id: string | null) => id !== null && lines.some(({ row }) => row.collection.id === id)
  const stop = has(focused) ? focused : has(current) ? current : lines[0]?.row.collection.id

  function focus(line: TreeLine | undefined): void {
    if (line) tree.current?.querySelector<HTMLElement>(`[data-collection="${CSS.escape(line.row.collection.id)}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const at = lines.findIndex(({ row }) => row.collection.id === stop)
    const line = lines[at]
    const isLine = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'treeitem'
    if (!line || !isLine || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const { collection } = line.row
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(lines[at + 1]),
      ArrowUp: () => focus(lines[at - 1]),
      Home: () => focus(lines[0]),
      End: () => focus(lines.at(-1)),
      ArrowRight: () => (line.hasChildren && !line.isOpen ? setOpen([collection.id], true) : line.isOpen ? focus(lines[at + 1]) : undefined),
      ArrowLeft: () => (line.isOpen ? setOpen([collection.id], false) : focus(lines.find(({ row }) => row.collection.id === collection.parentId))),
      Enter: () => openPlace({ view: 'library', collectionId: collection.id }),
      ' ': () => openPlace({ view: 'library', collectionId: collection.id }),
      F2: () => name({ kind: 'rename', id: collection.id }),
      Insert: () => beginCollection(collection.id),
      Delete: () => void deleteCollection(collection).catch(tell),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  const saysHow = rows.length === 0 && naming?.kind !== 'new'
  return (
    <section className="collections" aria-label={t('collections.title')}>
      <div className="nav-head nav-section-head">
        <h2 className="nav-type grow">{t('collections.title')}</h2>
        <IconButton label={t('collections.new')} commandId="collections.new" icon={<Plus size={14} aria-hidden="true" />} onPress={() => runCommand('collections.new')} />
      </div>
      {saysHow ? <p className="nav-hint">{t('collections.hint')}</p> : null}
      {naming?.kind === 'new' && naming.parentId === null ? <CollectionName level={1} naming={naming} value="" /> : null}
      {lines.length === 0 ? null : (
        <div role="tree" aria-label={t('collections.tree')} ref={tree} onKeyDown={onKeyDown}>
          {lines.map((line) => {
            const { id } = line.row.collection
            return (
              <CollectionLine
                key={id} line={line} isCurrent={id === current} isStop={id === stop} onFocus={() => setFocused(id)}
                naming={naming?.kind === 'rename' && naming.id === id ? naming : null}
                child={naming?.kind === 'new' && naming.parentId === id ? naming : null}
              />
            )
          })}
        </div>
      )}
    </section>
  )
}
