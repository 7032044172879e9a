import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import { useCall } from '../../api.ts'
import { useSourceLine } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Panel } from '../../ui/Panel.tsx'

/** Beside an entity's page: the articles that name it, and who is named with it. */
export function EntityCompany({ entityId }: { readonly entityId: string }) {
  const { t } = useTranslation()
  const sourceLine = useSourceLine()
  const { data: page } = useCall('entities.get', { entityId })
  if (!page) return null
  const { appearsWith, articles, sources } = page
  return (
    <div className="inspector">
      <div className="inspector-body" data-scroller="">
        <Panel title={t('entities.appearsWith')} aside={appearsWith.length || null}>
          {appearsWith.length === 0 ? <p className="muted">{t('entities.noCompany')}</p> : null}
          <ul className="rows">
            {appearsWith.map(({ entity, paragraphs }) => (
              <li key={entity.id}>
                <Pressable className="row-button" onPress={() => open({ view: 'entity', entityId: entity.id })}>
                  <EntityChip type={entity.type} />
                  <span className="row-name clip">{entity.name}</span>
                  <span className="row-count">{t('entities.paragraphs', { count: paragraphs })}</span>
                </Pressable>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t('entities.articlesTitle')} aside={articles.length || null}>
          {articles.length === 0 ? <p className="muted">{t('entities.noArticles')}</p> : null}
          {sources < articles.length ? <p className="muted small">{t('entities.fewerSources', { count: sources })}</p> : null}
          <ul className="rows">
            {articles.map((article) => (
              <li key={article.id}>
                <Pressable className="row-button row-two" onPress={() => open({ view: 'article', articleId: article.id })}>
                  <span className="row-name clip">{article.title}</span>
                  <span className="row-count">{t('inspector.times', { count: article.mentions })}</span>
                  <span className="source-line clip">{sourceLine(article)}</span>
                </Pressable>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  )
}
