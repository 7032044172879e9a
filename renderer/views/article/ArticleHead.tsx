import { useTranslation } from 'react-i18next'
import type { Article } from '../../../core/article/article.ts'
import { formatDate, languageName } from '../../format.ts'
import { Guess } from '../../ui/Guess.tsx'

/** The line over an article: who says it, when, in which language. Corrections of it are made in the inspector. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const { outlet, published, language, byline, words, pages, guessed } = article
  return (
    <p className="article-head">
      <span>{outlet ? <Guess value={outlet} guessed={guessed.includes('outlet')} /> : t('common.noOutlet')}</span>
      {published ? <time dateTime={published}><Guess value={formatDate(published)} guessed={guessed.includes('published')} /></time> : <span>{t('common.undated')}</span>}
      {byline ? <span><Guess value={byline} guessed={guessed.includes('byline')} /></span> : null}
      {language ? <span>{languageName(language)}</span> : null}
      <span>{t('common.words', { count: words })}</span>
      {pages.length > 0 ? <span>{t('original.pages', { count: pages.length })}</span> : null}
    </p>
  )
}
