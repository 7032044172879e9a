import { useTranslation } from 'react-i18next'
import type { Facet } from '../../../core/search/facet.ts'
import { formatDate, languageName } from '../../format.ts'

const WORDY = { text: true, html: true, markdown: true, mail: true, image: true } as const
const hasWord = (format: string): format is keyof typeof WORDY => Object.hasOwn(WORDY, format)

/** What values of facets are called. */
export function useFacetWords() {
  const { t } = useTranslation()

  /** A year, month, day or a span of them, as a filter writes it. */
  function dates(value: string): string {
    if (value === 'undated') return t('facets.undatedValue')
    const [from = '', to = from] = value.split('..')
    if (from === to) return formatDate(from)
    if (from === '') return t('facets.until', { to: formatDate(to) })
    return to === '' ? t('facets.from', { from: formatDate(from) }) : t('facets.span', { from: formatDate(from), to: formatDate(to) })
  }

  function label(facet: Facet, value: string): string {
    switch (facet) {
      case 'date': return dates(value)
      case 'language': return languageName(value)
      case 'read': return t(value === 'read' ? 'facets.read.read' : 'facets.read.unread')
      case 'copies': return t(value === 'copy' ? 'facets.copies.copy' : 'facets.copies.lead')
      case 'format': return hasWord(value) ? t(`facets.format.${value}`) : value.toUpperCase()
      default: return value
    }
  }

  return { label, dates }
}
