import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { open } from '../../state/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { MetaPanel } from './MetaPanel.tsx'

/** An article that is selected in a list: what it is, before it is opened. */
export function ArticleSummary({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation()
  const { data: article } = useCall('articles.get', { articleId })
  if (!article) return null
  return (
    <div className="inspector">
      <div className="inspector-body" data-scroller="">
        <h2 className="inspector-title" lang={article.language ?? undefined}>{article.title}</h2>
        <p className="muted">{t('common.words', { count: article.words })}</p>
        {article.copies > 0 ? <p className="muted">{t('copies.readHere', { count: article.copies })}</p> : null}
        <div className="card-actions">
          <Button tone="go" onPress={() => open({ view: 'article', articleId })}>{t('inspector.openArticle')}</Button>
        </div>
        <MetaPanel id="inspector-about" article={article} />
      </div>
    </div>
  )
}
