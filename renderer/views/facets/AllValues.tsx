import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facet } from '../../../core/search/facet.ts'
import { useCall } from '../../api.ts'
import { useRoving } from '../../ui/useRoving.ts'
import { FacetLine } from './FacetLine.tsx'
import type { Line } from './facet-lines.ts'

/** Values shown at once: who looks for one among more types its beginning. */
const MOST = 100

interface AllValuesProps {
  readonly facet: Facet
  readonly query: string
  readonly pressed: readonly Line[]
}

/** All values of a facet, narrowed by typing. What is pressed stays in sight. */
export function AllValues({ facet, query, pressed }: AllValuesProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { data } = useCall('search.facetValues', { query, facet, text, limit: MOST }, { keep: true })
  const values = data?.values ?? []
  const left = (data?.total ?? 0) - values.length
  const lines = [...pressed, ...values.map((value): Line => ({ value, state: 'free', inside: false }))]
  const { onKeyDown, stop } = useRoving(lines[0]?.value.value ?? '')
  const known = new Set(lines.map(({ value }) => value.value))
  const label = t(`facets.find.${facet}`)
  return (
    <>
      <input className="input facet-find" type="text" aria-label={label} placeholder={label} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
      <ul className="facet-all" onKeyDown={onKeyDown}>
        {lines.map(({ value, state }) => <FacetLine key={value.value} facet={facet} value={value} state={state} stop={stop(value.value, known)} />)}
      </ul>
      {data && values.length === 0 ? <p className="facet-note">{t('facets.noneFits')}</p> : null}
      {left > 0 ? <p className="facet-note">{t('facets.moreByTyping', { count: left })}</p> : null}
    </>
  )
}
