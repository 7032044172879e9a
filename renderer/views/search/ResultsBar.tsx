import { useTranslation } from 'react-i18next'
import type { SearchAnswer, SearchNote } from '../../../contract/shapes.ts'

/** How many articles were found, and what there is to know about how. */
export function ResultsBar({ answer, query }: { readonly answer: SearchAnswer; readonly query: string }) {
  const { t, i18n } = useTranslation()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const { total, matchingAll, notes, tookMs } = answer
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
    <div className="view-bar" role="status">
      <strong>{t('search.summary', { count: total })}</strong>
      {how ? <span className="muted">{how}</span> : null}
      <span className="muted">{t('search.took', { ms: Math.max(1, Math.round(tookMs)) })}</span>
      {notes.map((note) => (
        <span key={note.start} className="muted">{said(note)}</span>
      ))}
    </div>
  )
}
