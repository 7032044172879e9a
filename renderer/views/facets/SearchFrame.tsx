import { SlidersHorizontal } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { pressedIn } from '../../../core/search/refine.ts'
import { useCall } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { formatNumber } from '../../format.ts'
import { useSettings } from '../../settings.ts'
import type { Place } from '../../state/navigation.ts'
import { useSearch } from '../../state/search.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { facetCommands } from './facet-commands.ts'
import { FACET_PANE, FacetPane } from './FacetPane.tsx'
import { TIMELINE } from './TimelineBars.tsx'
import { TimelineStrip } from './TimelineStrip.tsx'
import './facets.css'

/** Where the results have less room than this, what narrows them lies over them, and only while it is asked for. Pixels. */
const ROOM = 700

function useIsNarrow() {
  const frame = useRef<HTMLDivElement>(null)
  const [narrow, setNarrow] = useState(false)
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setNarrow(entry!.contentRect.width < ROOM))
    if (frame.current) watcher.observe(frame.current)
    return () => watcher.disconnect()
  }, [])
  return { frame, narrow }
}

/** The results of a query with what they can be narrowed by at their side and over them. */
export function SearchFrame({ place: { query, onlyNew }, children }: { readonly place: Place & { readonly view: 'search' }; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { settings, save } = useSettings()
  const { frame, narrow } = useIsNarrow()
  const [over, setOver] = useState(false)
  // What is counted waits for what is listed.
  const answered = useSearch((search) => search.answered === query)
  const { data } = useCall('search.facets', { query }, { enabled: answered && !onlyNew, keep: true })
  const shown = narrow ? over : settings.facets.shown
  const pressed = pressedIn(query).length

  // Whoever asks for the pane is led into it as soon as it is there.
  const entering = useRef(false)
  const isThere = shown && data !== undefined
  useEffect(() => {
    if (!isThere || !entering.current) return
    entering.current = false
    document.querySelector<HTMLElement>(`#${FACET_PANE} [data-roving][tabindex="0"]`)?.focus()
  }, [isThere])

  function show(open: boolean): void {
    if (narrow) setOver(open)
    else save({ facets: { shown: open, closed: [...settings.facets.closed] } })
  }

  function leave(): void {
    if (narrow) setOver(false)
    frame.current?.querySelector<HTMLElement>('[data-pane-focus]')?.focus()
  }

  function toggle(): void {
    show(!shown)
    if (shown) leave()
    else entering.current = true
  }

  useCommands(facetCommands({ toggle, hasTimeline: () => (data?.time.bars.length ?? 0) > 0, goToTimeline: () => document.getElementById(TIMELINE)?.focus() }))

  const pane = shown && data ? <FacetPane answer={data} query={query} onLeave={leave} /> : null
  // What is new of a saved search is not counted by itself.
  if (onlyNew) return children
  return (
    <div ref={frame} className="search-frame" data-narrow={narrow || undefined}>
      {narrow ? null : pane}
      <div className="search-found">
        <div className="facet-strip">
          <Tooltip text={shown ? t('facets.hide') : t('facets.show')} shortcut="Shift+F">
            <Button className="button button-quiet facet-button" aria-expanded={shown} aria-controls={shown ? FACET_PANE : undefined} onPress={toggle}>
              <SlidersHorizontal size={14} aria-hidden="true" />
              <span className="facet-words">{pressed > 0 ? t('facets.buttonPressed', { count: pressed }) : t('facets.button')}</span>
              {narrow && pressed > 0 ? <span aria-hidden="true">{formatNumber(pressed)}</span> : null}
            </Button>
          </Tooltip>
          {data ? <TimelineStrip time={data.time} query={query} onLeave={leave} /> : null}
        </div>
        <div className="search-list">
          {narrow ? pane : null}
          {children}
        </div>
      </div>
    </div>
  )
}
