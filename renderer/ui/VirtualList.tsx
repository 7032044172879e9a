import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react'

export interface VirtualListProps {
  readonly label: string
  readonly count: number
  /** Pixels; rows of unlike height are measured, and this is the guess before. */
  readonly rowHeight: number
  readonly measured?: boolean
  /** The row the keyboard is on; -1: none yet. */
  readonly active: number
  readonly onActive: (index: number) => void
  /** Enter, or a click. */
  readonly onOpen: (index: number) => void
  readonly children: (index: number) => ReactNode
  /** First and last row in sight, to fetch what is missing. */
  readonly onRange?: (first: number, last: number) => void
  readonly rowClass?: string
  readonly listRef?: Ref<HTMLDivElement>
  readonly autoFocus?: boolean
}

/**
 * A long list of which only what is in sight is in the page. One tab stop; arrows, Page, Home and End move, Enter opens.
 * Focus stays on the list and `aria-activedescendant` names the row, so that scrolling never loses it.
 */
export function VirtualList({
  label, count, rowHeight, measured = false, active, onActive, onOpen, children, onRange, rowClass = '', listRef, autoFocus = false,
}: VirtualListProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8 })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? -1

  useEffect(() => {
    onRange?.(first, last)
  }, [onRange, first, last])

  useEffect(() => {
    if (autoFocus) scroller.current?.focus({ preventScroll: true })
  }, [autoFocus])

  // A list that opens on a row it was left at shows that row.
  useEffect(() => {
    if (active >= 0 && active < count) virtualizer.scrollToIndex(active, { align: 'auto' })
  }, [active, count, virtualizer])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const steps: Record<string, number> = {
      ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: count - 1,
    }
    const wanted = steps[event.key]
    if (wanted !== undefined) {
      event.preventDefault()
      onActive(Math.max(0, Math.min(count - 1, wanted)))
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      onOpen(active)
    }
  }

  return (
    <div
      ref={(element) => {
        scroller.current = element
        if (typeof listRef === 'function') listRef(element)
        else if (listRef) listRef.current = element
      }}
      className="virtual-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => { if (active < 0 && count > 0) onActive(0) }}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {rows.map((row) => (
          <div
            key={row.key}
            id={`${id}-${row.index}`}
            ref={measured ? virtualizer.measureElement : undefined}
            data-index={row.index}
            role="option"
            aria-selected={row.index === active}
            aria-setsize={count}
            aria-posinset={row.index + 1}
            className={`virtual-row ${rowClass}`}
            style={{ transform: `translateY(${row.start}px)`, ...(measured ? {} : { height: row.size }) }}
            onClick={() => { onActive(row.index); onOpen(row.index) }}
          >
            {children(row.index)}
          </div>
        ))}
      </div>
    </div>
  )
}
