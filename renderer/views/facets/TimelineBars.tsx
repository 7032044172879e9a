import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeBar } from '../../../contract/facet-shapes.ts'
import type { DateSpan } from '../../../core/search/refine.ts'
import { formatDate } from '../../format.ts'
import { useTimeWords } from './time-words.ts'

export const TIMELINE = 'search-timeline'

interface Reach {
  /** The bars it was made in: others mean other times. */
  readonly bars: readonly TimeBar[]
  readonly anchor: number
  readonly head: number
}

interface TimelineBarsProps {
  readonly bars: readonly TimeBar[]
  readonly onNarrow: (span: DateSpan) => void
  /** Takes back what dates are narrowed to; null: they are not. */
  readonly onWiden: (() => void) | null
  /** Escape, where nothing is chosen. */
  readonly onLeave: () => void
}

/**
 * How many articles there are of each stretch of time. Dragging over bars narrows to them; with the keyboard arrows move, Shift with them reaches further, Enter narrows,
 * Escape gives back what is chosen and Backspace what was narrowed to.
 */
export function TimelineBars({ bars, onNarrow, onWiden, onLeave }: TimelineBarsProps) {
  const { t } = useTranslation()
  const words = useTimeWords()
  const id = useId()
  const [active, setActive] = useState(0)
  const [pointed, setPointed] = useState<number | null>(null)
  const [made, setReach] = useState<Reach | null>(null)
  const [focused, setFocused] = useState(false)
  const dragged = useRef(false)
  const row = useRef<HTMLDivElement>(null)
  const reach = made?.bars === bars ? made : null
  const at = Math.min(active, bars.length - 1)
  const most = Math.max(...bars.map(({ articles }) => articles), 1)
  const [first, last] = reach ? [Math.min(reach.anchor, reach.head), Math.max(reach.anchor, reach.head)] : [at, at]
  const isChosen = (place: number) => reach !== null && place >= first && place <= last

  function narrow(): void {
    setReach(null)
    onNarrow({ from: bars[first]!.from, to: bars[last]!.to })
  }

  function go(to: number, extend: boolean): void {
    const place = Math.max(0, Math.min(bars.length - 1, to))
    setActive(place)
    setReach(extend ? { bars, anchor: reach?.anchor ?? at, head: place } : null)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(at + 1, event.shiftKey), ArrowLeft: () => go(at - 1, event.shiftKey), Home: () => go(0, event.shiftKey), End: () => go(bars.length - 1, event.shiftKey),
      Enter: narrow, ' ': narrow, Escape: () => (reach ? setReach(null) : onLeave()), Backspace: () => onWiden?.(), Delete: () => onWiden?.(),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  function placeAt({ clientX }: PointerEvent): number {
    const { left, width } = row.current!.getBoundingClientRect()
    return Math.max(0, Math.min(bars.length - 1, Math.floor(((clientX - left) / width) * bars.length)))
  }

  const said = reach ? t('facets.bar', { when: words.when({ from: bars[first]!.from, to: bars[last]!.to }), count: bars.slice(first, last + 1).reduce((sum, { articles }) => sum + articles, 0) })
    : pointed !== null && bars[pointed] ? words.bar(bars[pointed])
    : focused ? words.bar(bars[at]!) : null

  return (
    <div className="timeline-bars">
      <div
        ref={row} id={TIMELINE} className="timeline-row" role="listbox" aria-label={t('facets.timeline')} aria-orientation="horizontal" aria-multiselectable="true"
        tabIndex={0} aria-activedescendant={`${id}-${at}`} onKeyDown={onKeyDown} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          dragged.current = true
          const place = placeAt(event)
          setActive(place)
          setReach({ bars, anchor: place, head: place })
        }}
        onPointerMove={(event) => {
          const place = placeAt(event)
          setPointed(place)
          if (dragged.current && reach && place !== reach.head) setReach({ ...reach, head: place })
        }}
        onPointerUp={() => {
          if (dragged.current && reach) narrow()
          dragged.current = false
        }}
        onPointerCancel={() => {
          dragged.current = false
          setReach(null)
        }}
        onPointerLeave={() => setPointed(null)}
      >
        {bars.map((bar, place) => (
          <div
            key={bar.from} id={`${id}-${place}`} className="timeline-bar" role="option" aria-label={words.bar(bar)} aria-selected={isChosen(place)}
            data-active={(place === at && focused) || undefined} data-pointed={place === pointed || undefined}
          >
            {bar.articles > 0 ? <span style={{ height: `${Math.max(6, (bar.articles / most) * 100)}%` }} /> : null}
          </div>
        ))}
      </div>
      <div className="timeline-axis">
        <span>{formatDate(bars[0]!.from)}</span>
        <span className="timeline-said clip" aria-hidden="true">{said}</span>
        {bars.length > 1 ? <span>{formatDate(bars.at(-1)!.to)}</span> : null}
      </div>
    </div>
  )
}
