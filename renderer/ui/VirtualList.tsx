import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useLayoutEffect, useRef, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { takeFocus } from '../session/focus.ts'
import './virtual-list.css'

/** Rows can be picked, several at once: with Ctrl or Command one by one, with Shift up to the one clicked. Their keys are commands of the view. */
export interface Picking {
  readonly isPicked: (index: number) => boolean
  /** None is picked: then the row the keyboard is on stands for itself. */
  readonly isEmpty: boolean
  readonly onToggle: (index: number) => void
  readonly onExtend: (index: number) => void
}

export interface VirtualListProps {
  readonly label: string
  /** Given where something else names the rows: they are `id-0`, `id-1`, … */
  readonly id?: string
  readonly count: number
  /** Pixels: of all rows, or of each. */
  readonly rowHeight: number | ((index: number) => number)
  /** The row the keyboard is on; -1: none yet. */
  readonly active: number
  readonly onActive: (index: number) => void
  /** Enter, or a click. */
  readonly onOpen: (index: number, how: 'key' | 'click') => void
  readonly children: (index: number) => ReactNode
  /** First and last row in sight, to fetch what is missing. */
  readonly onRange?: (first: number, last: number) => void
  readonly rowClass?: string
  readonly picking?: Picking
  /** Makes rows draggable. */
  readonly onDrag?: (event: DragEvent, index: number) => void
  /** Makes it a table: a row of column heads that stays in sight. Its children, and those of the rows, are then cells. */
  readonly head?: { readonly row: ReactNode; readonly height: number; readonly columns: number }
}

const ROLES = {
  list: { list: 'listbox', group: 'presentation', row: 'option' },
  table: { list: 'grid', group: 'rowgroup', row: 'row' },
} as const

function indexFor(key: string, active: number, page: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: count - 1,
  }
  const wanted = steps[key]
  return wanted === undefined ? undefined : Math.max(0, Math.min(count - 1, wanted))
}

/**
 * A long list of which only what is in sight is in the page. One tab stop; arrows, Page, Home and End move, Enter opens.
 * Focus stays on the list and `aria-activedescendant` names the row, so that scrolling never loses it.
 */
export function VirtualList({
  label, id: givenId, count, rowHeight, active, onActive, onOpen, children, onRange, rowClass = '', picking, onDrag, head,
}: VirtualListProps) {
  const ownId = useId()
  const id = givenId ?? ownId
  const scroller = useRef<HTMLDivElement>(null)
  const headHeight = head?.height ?? 0
  const heightOf = typeof rowHeight === 'number' ? () => rowHeight : rowHeight
  const virtualizer = useVirtualizer({
    count, getScrollElement: () => scroller.current, estimateSize: heightOf, overscan: 8,
    scrollMargin: headHeight, scrollPaddingStart: headHeight,
  })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? -1
  const roles = head ? ROLES.table : ROLES.list

  useLayoutEffect(() => {
    if (typeof rowHeight === 'function') virtualizer.measure()
  }, [rowHeight, virtualizer])

  useEffect(() => {
    onRange?.(first, last)
  }, [onRange, first, last])

  useEffect(() => {
    if (scroller.current) takeFocus(scroller.current)
  }, [])

  // A list that opens on a row it was left at shows that row.
  useEffect(() => {
    if (active >= 0 && active < count) virtualizer.scrollToIndex(active, { align: 'auto' })
  }, [active, count, virtualizer])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || count === 0) return
    const height = heightOf(Math.max(0, active))
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? height) - headHeight) / height) - 1)
    const wanted = indexFor(event.key, active, page, count)
    if (wanted !== undefined) {
      event.preventDefault()
      onActive(wanted)
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      onOpen(active, 'key')
    }
  }

  const isSelected = (index: number) => (picking && !picking.isEmpty ? picking.isPicked(index) : index === active)

  function onClick(event: MouseEvent, index: number): void {
    onActive(index)
    if (picking && event.shiftKey) picking.onExtend(index)
    else if (picking && (event.ctrlKey || event.metaKey)) picking.onToggle(index)
    else onOpen(index, 'click')
  }

  return (
    <div
      ref={scroller}
      id={id}
      className="virtual-list"
      role={roles.list}
      aria-label={label}
      {...(head ? { 'aria-rowcount': count + 1, 'aria-colcount': head.columns } : {})}
      {...(picking ? { 'aria-multiselectable': true, 'data-picked': picking.isEmpty ? undefined : '' } : {})}
      tabIndex={0}
      data-pane-focus=""
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        // Not on a click: the row under the pointer would scroll away before it is released.
        if (event.target === event.currentTarget && active < 0 && count > 0 && event.currentTarget.matches(':focus-visible')) onActive(0)
      }}
    >
      {head ? (
        <div role="rowgroup" className="virtual-head" style={{ height: headHeight }}>
          <div role="row" aria-rowindex={1} className={rowClass}>{head.row}</div>
        </div>
      ) : null}
      <div role={roles.group} style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {rows.map((row) => (
          <div
            key={row.key}
            id={`${id}-${row.index}`}
            role={roles.row}
            aria-selected={isSelected(row.index)}
            data-active={row.index === active || undefined}
            {...(head ? { 'aria-rowindex': row.index + 2 } : { 'aria-setsize': count, 'aria-posinset': row.index + 1 })}
            className={`virtual-row ${rowClass}`}
            style={{ transform: `translateY(${row.start - headHeight}px)`, height: row.size }}
            draggable={onDrag ? true : undefined}
            onDragStart={onDrag ? (event) => onDrag(event, row.index) : undefined}
            onClick={(event) => onClick(event, row.index)}
          >
            {children(row.index)}
          </div>
        ))}
      </div>
    </div>
  )
}
