import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../commands/registry.ts'
import { IconButton } from '../../ui/IconButton.tsx'

interface HitBarProps {
  readonly query: string
  readonly count: number
  /** Place of the match one is at, from 0. */
  readonly at: number
  readonly onClose: () => void
}

/** The matches of the search that led here: how many, and the way from one to the next. */
export function HitBar({ query, count, at, onClose }: HitBarProps) {
  const { t } = useTranslation()
  return (
    <div className="hit-bar" role="group" aria-label={t('shell.search')}>
      <span aria-live="polite">{count === 0 ? t('article.noHits', { query }) : t('article.hits', { count, at: at + 1, query })}</span>
      {count > 1
        ? (
          <>
            <IconButton
              label={t('article.commands.previousHit')}
              commandId="article.previous-hit"
              icon={<ChevronUp size={16} aria-hidden="true" />}
              onPress={() => runCommand('article.previous-hit')}
            />
            <IconButton
              label={t('article.commands.nextHit')}
              commandId="article.next-hit"
              icon={<ChevronDown size={16} aria-hidden="true" />}
              onPress={() => runCommand('article.next-hit')}
            />
          </>
        )
        : null}
      <IconButton label={t('article.closeHits')} icon={<X size={15} aria-hidden="true" />} onPress={onClose} />
    </div>
  )
}
