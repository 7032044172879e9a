import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Timeline } from '../../../contract/facet-shapes.ts'
import { datesIn } from '../../../core/search/refine.ts'
import { useFacetWords } from './facet-words.ts'
import { narrowToDates, toggleValue } from './refine.ts'
import { TimelineBars } from './TimelineBars.tsx'

interface TimelineStripProps {
  readonly time: Timeline
  readonly query: string
  readonly onLeave: () => void
}

/** The results over time, with the span they are narrowed to and what has no place among the bars. */
export function TimelineStrip({ time: { unit, bars, undated, vague }, query, onLeave }: TimelineStripProps) {
  const { t } = useTranslation()
  const { dates } = useFacetWords()
  const span = datesIn(query)
  const said = span === null ? null : dates(span.from === span.to ? span.from! : `${span.from ?? ''}..${span.to ?? ''}`)
  const widen = span === null ? null : () => narrowToDates(null)
  return (
    <>
      {bars.length > 0 ? <TimelineBars bars={bars} onNarrow={narrowToDates} onWiden={widen} onLeave={onLeave} /> : <div className="grow" />}
      {said === null && undated + vague === 0 ? null : (
        <div className="timeline-besides">
          {said === null ? null : (
            <button type="button" className="timeline-span" aria-label={t('facets.allDates', { when: said })} title={t('facets.allDates', { when: said })} onClick={() => narrowToDates(null)}>
              {said}
              <X size={12} aria-hidden="true" />
            </button>
          )}
          {undated > 0 ? <button type="button" className="link" onClick={() => toggleValue({ facet: 'date', value: 'undated' })}>{t('facets.undated', { count: undated })}</button> : null}
          {vague > 0 ? <span>{t(unit === 'day' ? 'facets.vagueDay' : 'facets.vagueMonth', { count: vague })}</span> : null}
        </div>
      )}
    </>
  )
}
