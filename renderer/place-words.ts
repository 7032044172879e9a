import { useTranslation } from 'react-i18next'
import type { Article } from '../core/article/article.ts'
import { pageAt } from '../core/article/page.ts'
import { paragraphAt } from '../core/text/block.ts'

/** Where something stands, as a citation names it. */
export interface CitedPlace {
  /** Of the original, from 1; null where it has no pages. */
  readonly page: number | null
  readonly paragraph: number
}

export function placeIn({ pages, blocks }: Pick<Article, 'pages' | 'blocks'>, offset: number): CitedPlace {
  return { page: pageAt(pages, offset), paragraph: paragraphAt(blocks, offset) }
}

/** How a place is written, "p. 4 ¶12", and how it is said, "page 4, paragraph 12". */
export function usePlaceWords(): { readonly short: (place: CitedPlace) => string; readonly spoken: (place: CitedPlace) => string } {
  const { t } = useTranslation()
  return {
    short: ({ page, paragraph }) => (page === null ? t('common.place.paragraph', { paragraph }) : t('common.place.page', { page, paragraph })),
    spoken: ({ page, paragraph }) => (page === null ? t('common.place.saidParagraph', { paragraph }) : t('common.place.saidPage', { page, paragraph })),
  }
}
