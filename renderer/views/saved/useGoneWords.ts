import { useTranslation } from 'react-i18next'
import type { NamedFilter } from '../../../core/search/saved-search.ts'

/** What is said of names in a query that the case does not have any more. */
export function useGoneWords(): (gone: readonly NamedFilter[]) => string[] {
  const { t } = useTranslation()
  return (gone) => gone.map(({ by, text }) => t(by === 'collection' ? 'saved.goneCollection' : 'saved.goneEntity', { name: text }))
}
