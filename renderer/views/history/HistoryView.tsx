import { FileInput, Pencil, Pin, Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { formatInstant, formatTime } from '../../format.ts'
import { usePages } from '../../paged.ts'
import { open } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { placeOf } from './place-of.ts'
import { subjectOf } from './subject-of.ts'
import './history.css'

/** Pixels. */
const ROW = 36

const SIGN = { edit: Pencil, undo: Undo2, redo: Redo2, leave: Pin, import: FileInput } as const

const ICON = { size: 15, 'aria-hidden': true } as const

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation()
  const Sign = SIGN[entry.kind]
  return (
    <div className={`entry entry-${entry.kind}`}>
      <span className="entry-number">{entry.seq}</span>
      <Sign {...ICON} />
      <span className="entry-label">{entry.label}</span>
      <span className="clip grow muted">{subjectOf(entry.changes) ?? ''}</span>
      {entry.kind === 'undo' || entry.kind === 'redo' || entry.kind === 'leave' ? <span className="muted">{t(`history.kind.${entry.kind}`)}</span> : null}
      <span className="entry-records">{entry.records > 0 ? t('history.changes', { count: entry.records }) : ''}</span>
      <span className="entry-time">{formatInstant(entry.at)}, {formatTime(entry.at)}</span>
    </div>
  )
}

function Steps() {
  const { t } = useTranslation()
  const { data } = useCall('history.state', {})
  const undo = data?.undo ?? null
  const redo = data?.redo ?? null
  return (
    <>
      <Button icon={<Undo2 {...ICON} />} isDisabled={undo === null} commandId="edit.undo" onPress={() => runCommand('edit.undo')}>
        {undo === null ? t('history.undoNothing') : t('history.undo', { what: undo })}
      </Button>
      <Button icon={<Redo2 {...ICON} />} isDisabled={redo === null} commandId="edit.redo" onPress={() => runCommand('edit.redo')}>
        {redo === null ? t('history.redoNothing') : t('history.redo', { what: redo })}
      </Button>
    </>
  )
}

/** The audit log, newest first. */
export function HistoryView() {
  const { t } = useTranslation()
  const [active, setActive] = useState(-1)
  const { first, pageOf, total, error, onRange } = usePages('history.list', {})
  const entryAt = (index: number): HistoryEntry | undefined => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }

  const select = useSelection((selection) => selection.select)

  function activate(index: number): void {
    setActive(index)
    const place = placeOf(entryAt(index)?.changes ?? [])
    select(place?.view === 'article' ? { kind: 'article', id: place.articleId } : place?.view === 'entity' ? { kind: 'entity', id: place.entityId } : null)
  }

  if (error && !first) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first) return <div className="view" aria-busy="true" />
  if (total === 0) return <EmptyState level={1} title={t('history.emptyTitle')}><p>{t('history.empty')}</p></EmptyState>
  return (
    <div className="view">
      <div className="view-bar">
        <h1>{t('history.title')}</h1>
        <span className="grow" />
        <Steps />
      </div>
      <div className="view-body">
        <VirtualList
          label={t('history.list')} count={total} rowHeight={ROW} active={active} onActive={activate} onRange={onRange} rowClass="row-entry"
          onOpen={(index) => {
            const place = placeOf(entryAt(index)?.changes ?? [])
            if (place) open(place)
          }}
        >
          {(index) => {
            const entry = entryAt(index)
            return entry ? <Entry entry={entry} /> : null
          }}
        </VirtualList>
      </div>
    </div>
  )
}
