import { useEffect, useLayoutEffect, useMemo, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useCall } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { DRAGGED_ARTICLES, takeOut, undoAction } from '../../session/collection-actions.ts'
import { useSettings } from '../../settings.ts'
import { useLibrary } from '../../state/library.ts'
import { open } from '../../state/navigation.ts'
import { notify, tell } from '../../state/notices.ts'
import { useLibraryPicks } from '../../state/picks.ts'
import { useSelection } from '../../state/selection.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { rowOf } from '../../ui/unfolded.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { PickedPanels } from '../picked/PickedPanels.tsx'
import { pickRows } from '../picked/pick-rows.ts'
import { ArticleCells, CopyCells, Head } from './ArticleCells.tsx'
import { COLUMNS } from './columns.ts'
import { dragLabel } from './drag-label.ts'
import { ImportButtons, LibraryBar } from './LibraryBar.tsx'
import { libraryCommands } from './library-commands.ts'
import { idOf } from './library-rows.ts'
import { useLibraryList } from './useLibraryList.ts'
import './library.css'

/** Pixels. */
const ROW = 34
const HEAD = 30

/** The articles of the case or of one of its collections, and what is done to several of them. */
export function LibraryView({ collectionId }: { readonly collectionId: string | null }) {
  const { t } = useTranslation()
  const { active, move, unfold } = useLibrary()
  const picks = useLibraryPicks()
  const { settings, save } = useSettings()
  const { data: collections } = useCall('collections.list', {})
  const collection = useMemo(() => collections?.find((row) => row.collection.id === collectionId) ?? null, [collections, collectionId])
  const list = useLibraryList(collectionId)
  const { total, lines, unfolded, rowAt } = list
  const select = useSelection((selection) => selection.select)

  useLayoutEffect(() => useLibrary.getState().enter(collectionId), [collectionId])

  const activeRow = rowAt(active)
  const current = activeRow && idOf(activeRow)
  useEffect(() => {
    if (current) select({ kind: 'article', id: current })
  }, [current, select])

  const rows = pickRows(picks, {
    lines, lineIds: list.lineIds, allIds: list.listedIds, active, move,
    idAt: (line) => {
      const row = rowAt(line)
      return row && idOf(row)
    },
  })

  function setUnfolded(line: number, isUnfolded: boolean): void {
    const row = rowAt(line)
    if (!isUnfolded) {
      if (unfolded) move(unfolded.row)
      unfold(null)
    } else if (row?.kind === 'article' && row.article.copies > 0) {
      const listed = rowOf(line, unfolded)
      unfold({ articleId: row.article.id, row: listed })
      move(listed)
    }
  }

  async function group(): Promise<void> {
    const { members } = await call('groups.join', { articleIds: [...picks.picked] })
    notify({ kind: 'done', text: t('library.grouped', { count: members.length }), action: undoAction() })
    rows.unpick()
  }

  useCommands([...rows.commands, ...libraryCommands({
    hasTargets: () => rows.targets().length > 0,
    hasSeveral: () => picks.picked.size > 1,
    inCollection: () => collection !== null,
    show: rows.show,
    takeOut: () => {
      if (collection) void takeOut(collection, rows.targets()).then(rows.unpick).catch(tell)
    },
    group: () => void group().catch(tell),
    foldCopies: () => {
      save({ foldCopies: !settings.foldCopies })
      useLibrary.getState().unfold(null)
    },
    unfold: (isUnfolded) => setUnfolded(active, isUnfolded),
  })])

  function drag(event: DragEvent, line: number): void {
    const row = rowAt(line)
    if (!row) return event.preventDefault()
    const ids = picks.picked.has(idOf(row)) ? [...picks.picked] : [idOf(row)]
    event.dataTransfer.setData(DRAGGED_ARTICLES, JSON.stringify(ids))
    event.dataTransfer.effectAllowed = 'copy'
    dragLabel(event, t('library.dragged', { count: ids.length }))
  }

  if (list.error) return <div className="view-message"><InlineError>{list.error.message}</InlineError></div>
  if (!list.isReady) return <div className="view" aria-busy="true" />
  if (total === 0 && collectionId === null) {
    return <EmptyState level={1} title={t('library.emptyTitle')} actions={<ImportButtons />}><p>{t('library.empty')}</p></EmptyState>
  }
  return (
    <div className="view">
      <LibraryBar total={total} collection={collection} />
      <PickedPanels picks={picks} collection={collection} query={null} />
      {total === 0 ? (
        <EmptyState title={t('library.emptyCollectionTitle')} actions={<CommandButton id="collections.all">{t('library.showAll')}</CommandButton>}>
          <p>{t('library.emptyCollection')}</p>
        </EmptyState>
      ) : (
        <div className="view-body" data-picking="">
          <VirtualList
            label={t('library.title')} count={lines} rowHeight={ROW} active={active} onActive={move} onRange={list.onRange} rowClass="library-row" onDrag={drag}
            picking={rows.picking}
            onOpen={(line) => {
              const row = rowAt(line)
              if (row) open({ view: 'article', articleId: idOf(row) })
            }}
            head={{ height: HEAD, columns: COLUMNS.length, row: COLUMNS.map((column) => <Head key={column.key} column={column} />) }}
          >
            {(line) => {
              const row = rowAt(line)
              if (!row) return <div role="gridcell" className="library-cell">…</div>
              if (row.kind === 'copy') return <CopyCells member={row.member} onToggle={() => rows.toggle(line)} />
              const isUnfolded = unfolded?.row === line
              return <ArticleCells article={row.article} isUnfolded={isUnfolded} onUnfold={() => setUnfolded(line, !isUnfolded)} onToggle={() => rows.toggle(line)} />
            }}
          </VirtualList>
        </div>
      )}
    </div>
  )
}
