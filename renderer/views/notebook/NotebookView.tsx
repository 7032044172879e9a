import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotebookGroup } from '../../../contract/notebook-shapes.ts'
import { useCommands } from '../../commands/registry.ts'
import { formatNumber } from '../../format.ts'
import { EVERYTHING, useNotebook } from '../../state/notebook.ts'
import { usePending } from '../../state/pending-passage.ts'
import { useSelection } from '../../state/selection.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { Button } from '../../ui/Button.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { openAnnotation } from '../article/annotation-place.ts'
import { PendingBanner } from '../article/PendingBanner.tsx'
import { NotebookBar } from './NotebookBar.tsx'
import { NotebookFilters } from './NotebookFilters.tsx'
import { NotebookPanels } from './NotebookPanels.tsx'
import { NotebookRow } from './NotebookRow.tsx'
import { useNotebookActions } from './notebook-actions.ts'
import { useNotebookList } from './useNotebookList.ts'
import './notebook.css'

/** Pixels: source, two lines of the quote, two of the note, tags. */
const ROW = 154
const HEAD = 36

function Head({ group: { key, label, count }, without, isFolded }: { readonly group: NotebookGroup; readonly without: string; readonly isFolded: boolean }) {
  const { t } = useTranslation()
  const Arrow = isFolded ? ChevronRight : ChevronDown
  return (
    <div className="notebook-head">
      <Arrow size={15} aria-hidden="true" />
      <span className="clip" dir="auto">{key === '' ? without : label}</span>
      <span className="nav-count">{formatNumber(count)}</span>
      {isFolded ? <span className="visually-hidden">{t('notebook.folded')}</span> : null}
    </div>
  )
}

/** All annotations of the case. */
export function NotebookView() {
  const { t } = useTranslation()
  const { active, move, folded, fold, picked, group, narrow, stand } = useNotebook()
  const pending = usePending((state) => state.pending)
  const list = useNotebookList()
  const { facets, groups, lines, rowAt, error } = list
  const actions = useNotebookActions(list)
  useCommands(actions.commands)

  const current = rowAt(active) ?? null
  useEffect(() => stand(current), [current, stand])
  const id = current?.annotation.id ?? null
  useEffect(() => useSelection.getState().select(id === null ? null : { kind: 'annotation', id }), [id])

  if (error !== null) return <div className="view-message"><InlineError>{error}</InlineError></div>
  if (!facets || list.annotations === undefined) return <div className="view" aria-busy="true" />
  if (facets.annotations === 0) return <EmptyState level={1} title={t('notebook.emptyTitle')}><p>{t('notebook.empty')}</p></EmptyState>
  const toggleGroup = (key: string) => fold(new Set(folded.has(key) ? [...folded].filter((each) => each !== key) : [...folded, key]))

  return (
    <div className="view">
      <NotebookBar annotations={list.annotations} picked={picked.size} onColour={actions.colour} onTask={actions.setTask} />
      {pending?.kind === 'link' ? <PendingBanner pending={pending} /> : null}
      <NotebookPanels ids={actions.targets()} onTagged={actions.told} />
      <div className="notebook-body">
        <NotebookFilters facets={facets} />
        {list.annotations === 0
          ? (
            <EmptyState title={t('notebook.nothingSo')} actions={<Button onPress={() => narrow(EVERYTHING)}>{t('notebook.everything')}</Button>}>
              <p>{t('notebook.nothingSoText')}</p>
            </EmptyState>
          )
          : (
            <div className="view-body" data-notebook-list="">
              <VirtualList
                label={t('notebook.list')} count={lines.count} rowHeight={groups.length === 0 ? ROW : actions.heightOf(HEAD, ROW)} active={active} onActive={move} onRange={list.onRange} rowClass="row-note" picking={actions.picking}
                onOpen={(line) => {
                  const at = lines.at(line)
                  const row = rowAt(line)
                  if (at.kind === 'head') toggleGroup(groups[at.group]!.key)
                  else if (row) openAnnotation(row.annotation, row.range)
                }}
              >
                {(line) => {
                  const at = lines.at(line)
                  const row = rowAt(line)
                  if (at.kind === 'head') return <Head group={groups[at.group]!} without={t(`notebook.withoutGroup.${group}`)} isFolded={folded.has(groups[at.group]!.key)} />
                  return row ? <NotebookRow row={row} onToggle={() => actions.toggle(line)} /> : null
                }}
              </VirtualList>
            </div>
          )}
      </div>
    </div>
  )
}
