import { ChevronDown, ChevronsDown, ChevronsUp, ChevronUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../commands/registry.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import type { ArticleHits } from './hits.ts'

interface HitBarProps {
  readonly query: string
  readonly hits: ArticleHits
  readonly onClose: () => void
}

const ICON = { size: 16, 'aria-hidden': true } as const

/** Where one is among what the search found that led here, and the way from hit to hit and from article to article. */
export function HitBar({ query, hits: { ranges, at, walk }, onClose }: HitBarProps) {
  const { t } = useTranslation()
  const hit = ranges.length === 0 ? t('article.noHits') : t('article.hits', { count: ranges.length, at: at + 1 })
  const standing = walk && walk.row !== null ? t('article.hitArticle', { row: walk.row + 1, total: walk.total }) : null
  const walkTo = (where: 'previous-hit' | 'next-hit' | 'previous-found' | 'next-found', label: string, Icon: typeof X, isThere: boolean) => (
    <IconButton label={label} commandId={`article.${where}`} icon={<Icon {...ICON} />} isDisabled={!isThere} onPress={() => runCommand(`article.${where}`)} />
  )
  const { previous = null, next = null } = walk ?? {}
  return (
    <div className="hit-bar" role="group" aria-label={t('shell.search')} title={t('article.hitsOf', { query })}>
      <p className="hit-standing" aria-live="polite">
        {standing === null ? <span>{hit}</span> : <><span>{hit} · </span><span>{standing}</span></>}
      </p>
      {walkTo('previous-found', previous ? t('article.toArticle', { title: previous.article.title }) : t('article.commands.previousFound'), ChevronsUp, previous !== null)}
      {walkTo('previous-hit', t('article.commands.previousHit'), ChevronUp, at > 0 || previous !== null)}
      {walkTo('next-hit', t('article.commands.nextHit'), ChevronDown, at + 1 < ranges.length || next !== null)}
      {walkTo('next-found', next ? t('article.toArticle', { title: next.article.title }) : t('article.commands.nextFound'), ChevronsDown, next !== null)}
      <IconButton label={t('article.closeHits')} icon={<X size={15} aria-hidden="true" />} onPress={onClose} />
    </div>
  )
}
