import { Check, Minus } from 'lucide-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetValueCount } from '../../../contract/facet-shapes.ts'
import type { Facet } from '../../../core/search/facet.ts'
import { formatNumber } from '../../format.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { useFacetWords } from './facet-words.ts'
import { toggleExclusion, toggleValue } from './refine.ts'

interface FacetLineProps {
  readonly facet: Facet
  readonly value: FacetValueCount
  readonly state: 'pressed' | 'excluded' | 'free'
  /** Set in below the one before: a month of a year. */
  readonly inside?: boolean
  /** What makes it a stop of the arrows. */
  readonly stop: object
}

const ICON = { size: 11, strokeWidth: 2.5, 'aria-hidden': true } as const

/** A value with the number of articles that have it. A click narrows to it, one with Alt or the key − leaves it out. */
export function FacetLine({ facet, value: { value, type, articles }, state, inside = false, stop }: FacetLineProps) {
  const { t } = useTranslation()
  const { label } = useFacetWords()
  const said = label(facet, value)

  function onClick(event: MouseEvent): void {
    if (event.altKey) toggleExclusion({ facet, value })
    else toggleValue({ facet, value })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== '-' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    toggleExclusion({ facet, value })
  }

  return (
    <li className="facet-line" data-state={state} data-inside={inside || undefined}>
      <button
        type="button" className="facet-value" aria-pressed={state !== 'free'} aria-keyshortcuts="-" onClick={onClick} onKeyDown={onKeyDown}
        aria-label={t(state === 'excluded' ? 'facets.leftOut' : 'facets.value', { value: said, count: articles })} title={said} {...stop}
      >
        <span className="facet-sign">{state === 'pressed' ? <Check {...ICON} /> : state === 'excluded' ? <Minus {...ICON} /> : null}</span>
        {type ? <EntityChip type={type} named={false} /> : null}
        <span className="facet-name">{said}</span>
        <span className="facet-count">{formatNumber(articles)}</span>
      </button>
      {state === 'excluded' ? null : (
        <button type="button" className="facet-exclude" tabIndex={-1} aria-label={t('facets.leaveOut', { value: said })} title={t('facets.leaveOut', { value: said })} onClick={() => toggleExclusion({ facet, value })}>
          <Minus {...ICON} />
        </button>
      )}
    </li>
  )
}
