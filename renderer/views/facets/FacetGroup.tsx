import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetCounts } from '../../../contract/facet-shapes.ts'
import { AllValues } from './AllValues.tsx'
import { FacetLine } from './FacetLine.tsx'
import { linesOf } from './facet-lines.ts'

interface FacetGroupProps {
  readonly counts: FacetCounts
  readonly query: string
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** Makes a stop of the arrows of what has this key. */
  readonly stop: (key: string) => object
}

const ICON = { size: 13, 'aria-hidden': true } as const

/** A facet: what is pressed of it first, then what is held most often. Closed it still shows what is pressed. */
export function FacetGroup({ counts, query, isOpen, onToggle, stop }: FacetGroupProps) {
  const { t } = useTranslation()
  const id = useId()
  const [all, setAll] = useState(false)
  const { facet, total } = counts
  const { lines, hidden } = linesOf(counts)
  const shown = isOpen ? lines : lines.filter(({ state }) => state !== 'free')
  return (
    <div className="facet-group" role="group" aria-labelledby={id}>
      <h3 id={id}>
        <button type="button" className="facet-head" aria-expanded={isOpen} onClick={onToggle} {...stop(`head ${facet}`)}>
          {isOpen ? <ChevronDown {...ICON} /> : <ChevronRight {...ICON} />}
          {t(`facets.facet.${facet}`)}
        </button>
      </h3>
      {isOpen && all
        ? <AllValues facet={facet} query={query} pressed={lines.filter(({ state }) => state !== 'free')} />
        : shown.length > 0 ? (
          <ul>
            {shown.map(({ value, state, inside }) => <FacetLine key={value.value} facet={facet} value={value} state={state} inside={inside} stop={stop(`${facet} ${value.value}`)} />)}
          </ul>
        ) : null}
      {isOpen && (all || hidden) ? (
        <button type="button" className="facet-more" onClick={() => setAll(!all)} {...stop(`more ${facet}`)}>{all ? t('facets.fewer') : t('facets.all', { count: total })}</button>
      ) : null}
    </div>
  )
}
