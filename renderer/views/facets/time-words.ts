import { useTranslation } from 'react-i18next'
import type { TimeBar } from '../../../contract/facet-shapes.ts'
import { describeEdtf, parseEdtf } from '../../../core/timeline/edtf.ts'

/** A year, month or day in full: "October 2024". */
function inFull(text: string): string {
  const date = parseEdtf(text)
  return date ? describeEdtf(date) : text
}

/** What stretches of time are called. */
export function useTimeWords() {
  const { t } = useTranslation()
  const when = ({ from, to }: Pick<TimeBar, 'from' | 'to'>): string => (from === to ? inFull(from) : t('facets.span', { from: inFull(from), to: inFull(to) }))
  return { when, bar: (bar: TimeBar): string => t('facets.bar', { when: when(bar), count: bar.articles }) }
}
