import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSourceLine } from '../../format.ts'
import { usePages } from '../../paged.ts'
import { open } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'

/** Pixels. */
const ROW = 36

/** The articles in which something is proposed. They are decided in the reader. */
export function ReviewArticles({ isLooking }: { readonly isLooking: boolean }) {
  const { t } = useTranslation()
  const sourceLine = useSourceLine()
  const [active, setActive] = useState(-1)
  const { first, pageOf, total, error, onRange } = usePages('review.articles', {})
  const rowAt = (index: number) => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }
  if (error && !first) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first) return <div className="view-body" aria-busy="true" />
  if (total === 0) return <EmptyState title={t('review.emptyTitle')}><p>{t(isLooking ? 'review.looking' : 'review.empty')}</p></EmptyState>
  return (
    <div className="view-body">
      <VirtualList
        label={t('review.articles')} count={total} rowHeight={ROW} active={Math.min(active, total - 1)} onRange={onRange} rowClass="review-row"
        onActive={(index) => {
          setActive(index)
          const row = rowAt(index)
          useSelection.getState().select(row ? { kind: 'article', id: row.article.id } : null)
        }}
        onOpen={(index) => {
          const row = rowAt(index)
          if (row) open({ view: 'article', articleId: row.article.id })
        }}
      >
        {(index) => {
          const row = rowAt(index)
          if (!row) return null
          return (
            <>
              <span className="clip review-name" dir="auto">{row.article.title}</span>
              <span className="muted clip grow">{sourceLine(row.article)}</span>
              <span className="review-count muted">{t('review.names', { count: row.names })}</span>
              <span className="review-count muted">{t('review.places', { count: row.places })}</span>
            </>
          )
        }}
      </VirtualList>
    </div>
  )
}
