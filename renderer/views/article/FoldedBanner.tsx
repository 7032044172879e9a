import { Layers2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { useSourceLine } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { comparison } from '../compare/in-order.ts'

/** Over an article that folds under another: which, how alike, and the ways to it. */
export function FoldedBanner({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation()
  const sourceLine = useSourceLine()
  const { data: group } = useCall('groups.of', { articleId })
  const lead = group?.members[0]
  const own = group?.members.find(({ article }) => article.id === articleId)
  if (!lead || !own || own === lead) return null
  return (
    <div className="folded-banner" role="note">
      <Layers2 size={15} aria-hidden="true" />
      <p className="grow">
        {t(`copies.folded.${own.tie ?? 'near'}`, { title: lead.article.title })}{' '}
        <span className="muted">{[sourceLine(lead.article), t('copies.alike', { percent: Math.floor(own.similarity * 100) })].join(' · ')}</span>
      </p>
      <span className="row">
        <Button onPress={() => open({ view: 'article', articleId: lead.article.id })}>{t('copies.readLead')}</Button>
        <Button tone="quiet" onPress={() => open(comparison(lead, own))}>{t('copies.compare')}</Button>
      </span>
    </div>
  )
}
