import { useTranslation } from 'react-i18next'
import type { Article } from '../../../core/article/article.ts'
import { formatDate, languageName } from '../../format.ts'

/** The line over an article: who says it, when, in which language. Corrections of it are made in the inspector. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const { outlet, published, language, byline, words, pages } = article
  return (
    <p className="article-head">
      <span>{outlet ?? t('common.noOutlet')}</span>
      {published ? <time dateTime={published}>{formatDate(published)}</time> : <span>{t('common.undated')}</span>}
      {byline ? <span>{byline}</span> : null}
      {language ? <span>{languageName(language)}</span> : null}
      <span>{t('common.words', { count: words })}</span>
      {pages.length > 0 ? <span>{t('original.pages', { count: pages.length })}</span> : null}
    </p>
  )
}
