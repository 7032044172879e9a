import { useTranslation } from 'react-i18next'
import type { SearchAnswer, SearchNote } from '../../../contract/shapes.ts'
import { SEARCH_ORDERS, type SearchOrder } from '../../../core/search/order.ts'
import { runCommand } from '../../commands/registry.ts'
import { useSettings } from '../../settings.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { ShowSwitch } from '../concordance/ShowSwitch.tsx'
import { SaveButton } from '../saved/SaveButton.tsx'

interface ResultsBarProps {
  readonly answer: SearchAnswer
  readonly query: string
  readonly order: SearchOrder
  readonly onOrder: (order: SearchOrder) => void
}

/** How many articles were found, what there is to know about how, and how they are listed. */
export function ResultsBar({ answer, query, order, onOrder }: ResultsBarProps) {
  const { t } = useTranslation()
  const { settings } = useSettings()
  const { total, folded } = answer
  return (
    <div className="view-bar results-bar">
      <div className="results-said" role="status"><Said answer={answer} query={query} /></div>
      {total + folded > 0 ? (
        <>
          <Checkbox isSelected={settings.foldCopies} onChange={() => runCommand('results.fold-copies')}>{folded > 0 ? t('library.foldCopiesOf', { count: folded }) : t('library.foldCopies')}</Checkbox>
          <ShowSwitch />
          <Select label={t('search.order')} hideLabel value={order} onChange={onOrder} options={SEARCH_ORDERS.map((value) => ({ value, label: t(`search.orders.${value}`) }))} />
        </>
      ) : null}
      <SaveButton />
    </div>
  )
}

function Said({ answer: { total, matchingAll, notes, tookMs }, query }: { readonly answer: SearchAnswer; readonly query: string }) {
  const { t, i18n } = useTranslation()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const how = matchingAll === total ? null
    : matchingAll === 0 ? t('search.summaryNone')
    : t('search.summarySome', { all: matchingAll, rest: total - matchingAll })
  const said = (note: SearchNote): string => {
    const clause = query.slice(note.start, note.end)
    if (note.kind !== 'name') return t(note.kind === 'common' ? 'search.noteCommon' : 'search.noteNoWords', { clause })
    const used = note.used.map(({ form, text, articles }) => t(`search.form.${form}`, { text, count: articles }))
    return used.length === 0 ? t('search.noteNoName', { clause }) : t('search.noteName', { used: list.format(used) })
  }
  return (
    <>
      <strong>{t('search.summary', { count: total })}</strong>
      {how ? <span className="muted">{how}</span> : null}
      <span className="muted">{t('search.took', { ms: Math.max(1, Math.round(tookMs)) })}</span>
      {notes.map((note) => (
        <span key={note.start} className="muted">{said(note)}</span>
      ))}
    </>
  )
}
