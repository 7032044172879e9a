import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { ReviewName } from '../../../contract/review-shapes.ts'
import { useCall } from '../../api.ts'
import { useSourceLine } from '../../format.ts'
import { usePlaceWords } from '../../place-words.ts'
import { open } from '../../state/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { useDecisions } from './useDecisions.ts'

/** Articles shown at first, and with each step more: their texts are read anew for it, some 3 ms each. */
const STEP = 20
/** As many as one call answers. */
const MOST = 500

/** Where a name is proposed, with the reason, article by article; each can be decided by itself. */
export function ReviewPlaces({ name }: { readonly name: ReviewName }) {
  const { t } = useTranslation()
  const sourceLine = useSourceLine()
  const { short } = usePlaceWords()
  const [limit, setLimit] = useState(STEP)
  const { data } = useCall('review.places', { type: name.type, name: name.name, limit }, { keep: true })
  const { accept, reject } = useDecisions()
  if (!data) return <div aria-busy="true" />
  const more = data.total - limit
  return (
    <ul className="sources review-places" aria-label={t('review.where', { name: name.name })}>
      {data.rows.map(({ article, places }) => (
        <li key={article.id} className="source">
          <div className="review-article">
            <div className="grow">
              <h3 className="source-title">{article.title}</h3>
              <p className="source-line">{sourceLine(article)}</p>
            </div>
            <Button tone="quiet" aria-label={t('review.inArticle', { what: t('review.acceptHere'), title: article.title })} onPress={() => accept(name, article.id)}>{t('review.acceptHere')}</Button>
            <Button tone="quiet" aria-label={t('review.inArticle', { what: t('review.rejectHere'), title: article.title })} onPress={() => reject(name, article.id)}>{t('review.rejectHere')}</Button>
          </div>
          <ul>
            {places.map(({ suggestion, sentence, mark, paragraph, page }) => (
              <li key={suggestion.start}>
                <Pressable className="sentence" onPress={() => open({ view: 'article', articleId: article.id, passage: { start: suggestion.start, end: suggestion.end } })}>
                  <span className="sentence-place">{short({ page, paragraph })}</span>
                  <span>
                    <span className="sentence-text" dir="auto">{sentence.slice(0, mark.start)}<b className="named-word">{sentence.slice(mark.start, mark.end)}</b>{sentence.slice(mark.end)}</span>
                    <span className="review-reason muted">{suggestion.reason}</span>
                  </span>
                </Pressable>
              </li>
            ))}
          </ul>
        </li>
      ))}
      {more > 0 && limit < MOST ? <li><Button onPress={() => setLimit(Math.min(MOST, limit + STEP))}>{t('review.more', { count: Math.min(STEP, more) })}</Button></li> : null}
    </ul>
  )
}
