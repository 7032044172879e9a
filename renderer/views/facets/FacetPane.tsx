import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetCounts, FacetsAnswer } from '../../../contract/facet-shapes.ts'
import type { Facet } from '../../../core/search/facet.ts'
import { useSettings } from '../../settings.ts'
import { useRoving } from '../../ui/useRoving.ts'
import { FacetGroup } from './FacetGroup.tsx'
import { linesOf } from './facet-lines.ts'
import './facets.css'

export const FACET_PANE = 'facet-pane'

/** What is asked for most comes first. */
const ORDER: readonly Facet[] = ['outlet', 'date', 'entity', 'tag', 'language', 'collection', 'read', 'copies', 'format']

/** What the results can be narrowed by, with how many articles have it. Escape gives the focus back to the results. */
export function FacetPane({ answer, query, onLeave }: { readonly answer: FacetsAnswer; readonly query: string; readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { settings, save } = useSettings()
  const { closed } = settings.facets
  const groups = ORDER.flatMap((facet) => answer.facets.find((one) => one.facet === facet) ?? []).filter(({ pressed, values }) => pressed.length + values.length > 0)
  const known = new Set(groups.flatMap((counts) => keysOf(counts, !closed.includes(counts.facet))))
  const { onKeyDown, stop } = useRoving(groups[0] ? `head ${groups[0].facet}` : '')
  const pane = useKeptFocus(answer)

  const toggle = (facet: Facet): void => save({ facets: { shown: settings.facets.shown, closed: closed.includes(facet) ? closed.filter((one) => one !== facet) : [...closed, facet] } })

  return (
    <section
      ref={pane} id={FACET_PANE} className="facet-pane" aria-label={t('facets.pane')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
        else onKeyDown(event)
      }}
    >
      <h2 className="facet-title">{t('facets.title')}</h2>
      {groups.length === 0 ? <p className="facet-note">{t('facets.nothing')}</p> : null}
      {groups.map((counts) => (
        <FacetGroup
          key={counts.facet} counts={counts} query={query} isOpen={!closed.includes(counts.facet)} onToggle={() => toggle(counts.facet)} stop={(key) => stop(key, known)}
        />
      ))}
    </section>
  )
}

/** The stops of a group. */
function keysOf(counts: FacetCounts, isOpen: boolean): string[] {
  const { facet } = counts
  const { lines } = linesOf(counts)
  return [`head ${facet}`, ...(isOpen ? [`more ${facet}`] : []), ...lines.filter(({ state }) => isOpen || state !== 'free').map(({ value }) => `${facet} ${value.value}`)]
}

/** A value that is pressed changes its place, and would lose the focus on the way. */
function useKeptFocus(answer: FacetsAnswer) {
  const pane = useRef<HTMLElement>(null)
  const had = useRef<string | null>(null)
  useLayoutEffect(() => {
    const { activeElement } = document
    const key = had.current
    if (key !== null && (activeElement === null || activeElement === document.body)) {
      const stops = [...pane.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? []]
      ;(stops.find((one) => one.dataset.roving === key) ?? stops[0])?.focus()
    }
  }, [answer])
  useLayoutEffect(() => {
    const watch = (event: FocusEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null
      had.current = target && pane.current?.contains(target) ? target.dataset.roving ?? null : null
    }
    document.addEventListener('focusin', watch)
    return () => document.removeEventListener('focusin', watch)
  }, [])
  return pane
}
