import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { useOnTheText, useSelectedKey } from '../article/article-marks.ts'
import { AnnotationsPanel } from './AnnotationsPanel.tsx'
import { CopiesPanel } from './CopiesPanel.tsx'
import { scrollWithin } from './in-view.ts'
import { MentionsPanel } from './MentionsPanel.tsx'
import { MetaPanel } from './MetaPanel.tsx'
import { OrphansPanel } from './OrphansPanel.tsx'
import { SuggestionsPanel } from './SuggestionsPanel.tsx'

const PARTS = ['suggestions', 'annotations', 'mentions', 'copies', 'orphans', 'about'] as const
type Part = (typeof PARTS)[number]

const partId = (part: Part) => `inspector-${part}`

function goTo(part: Part): void {
  const element = document.getElementById(partId(part))
  if (!element) return
  scrollWithin(element, 'start')
  element.focus({ preventScroll: true })
}

/** Everything on the open article: what is proposed, what is marked, who is named, where it comes from. */
export function ArticleInspector({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation()
  const { data: article } = useCall('articles.get', { articleId })
  const { marks, suggestions, loading } = useOnTheText(articleId)
  const selectedKey = useSelectedKey(articleId)
  const annotations = useMemo(() => marks.annotations.filter(({ range }) => range !== null), [marks])
  const mentions = useMemo(() => marks.mentions.filter(({ range }) => range !== null), [marks])
  const orphans = useMemo(() => [...marks.annotations, ...marks.mentions].filter(({ range }) => range === null), [marks])
  const { data: group } = useCall('groups.of', { articleId })
  if (!article) return null

  const counts: Record<Part, number | null> = {
    suggestions: suggestions.length, annotations: annotations.length, mentions: mentions.length, copies: group?.members.length ?? null, orphans: orphans.length, about: null,
  }
  const isThere = (part: Part) => (part === 'orphans' ? orphans.length > 0 : part === 'copies' ? Boolean(group) : true)
  return (
    <div className="inspector">
      <div className="inspector-parts" role="group" aria-label={t('inspector.sections')}>
        {PARTS.filter(isThere).map((part) => (
          <Button key={part} className="inspector-part" onPress={() => goTo(part)} {...(part === 'suggestions' ? { 'data-pane-focus': '' } : {})}>
            {t(`inspector.part.${part}`)}
            {counts[part] === null ? null : <span className="inspector-count">{counts[part]}</span>}
          </Button>
        ))}
      </div>
      <div className="inspector-body" data-scroller="">
        <SuggestionsPanel id={partId('suggestions')} article={article} suggestions={suggestions} loading={loading} selectedKey={selectedKey} />
        <AnnotationsPanel
          id={partId('annotations')} article={article} annotations={annotations} entities={marks.entities} selectedKey={selectedKey}
        />
        <MentionsPanel id={partId('mentions')} article={article} mentions={mentions} entities={marks.entities} selectedKey={selectedKey} />
        {group ? <CopiesPanel id={partId('copies')} articleId={articleId} group={group} /> : null}
        {orphans.length > 0 ? <OrphansPanel id={partId('orphans')} orphans={orphans} /> : null}
        <MetaPanel id={partId('about')} article={article} onOriginal={() => runCommand('article.original')} />
      </div>
    </div>
  )
}
