import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { useNavigation, type Place } from '../../state/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { ReviewArticles } from './ReviewArticles.tsx'
import { ReviewNames } from './ReviewNames.tsx'
import { RefusedNames } from './RefusedNames.tsx'
import './review.css'

const WAYS = ['name', 'article', 'refused'] as const
const LABEL = { name: 'review.byName', article: 'review.byArticle', refused: 'review.refused' } as const

/** What is proposed in the whole case, to be decided name by name or article by article. */
export function ReviewView({ by = 'name' }: { readonly by?: (Place & { view: 'review' })['by'] }) {
  const { t } = useTranslation()
  const { data: state, error } = useCall('review.state', {})
  const replace = useNavigation((trail) => trail.replace)
  const show = (way: (typeof WAYS)[number]) => replace(way === 'name' ? { view: 'review' } : { view: 'review', by: way })
  useCommands([{
    id: 'review.next', label: 'review.commands.next', group: 'entity', shortcuts: ['O'], run: () => show(WAYS[(WAYS.indexOf(by) + 1) % WAYS.length]!),
  }])

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  const isLooking = state !== undefined && state.done < state.total
  return (
    <div className="view">
      <div className="view-bar">
        <h1>{t('review.title')}</h1>
        <span className="muted clip grow" role="status">
          {!state ? '' : isLooking ? t('review.progress', { done: state.done, total: state.total }) : t('review.summary', { names: state.names, places: state.places })}
        </span>
        <div className="show-switch" role="group" aria-label={t('review.shown')}>
          {WAYS.map((way) => <Button key={way} tone="quiet" aria-pressed={by === way} onPress={() => show(way)}>{t(LABEL[way])}</Button>)}
        </div>
      </div>
      {by === 'article' ? <ReviewArticles isLooking={isLooking} /> : by === 'refused' ? <RefusedNames /> : <ReviewNames isLooking={isLooking} />}
    </div>
  )
}
