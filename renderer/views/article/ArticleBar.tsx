import { Columns2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../commands/registry.ts'
import { Button } from '../../ui/Button.tsx'

interface ArticleBarProps {
  readonly originalShown: boolean
  /** The way to another page, where there are pages. */
  readonly pages: ReactNode
  /** The matches of a search that led here. */
  readonly children: ReactNode
}

/** Over the article: what was searched, where one is, and the original. */
export function ArticleBar({ originalShown, pages, children }: ArticleBarProps) {
  const { t } = useTranslation()
  return (
    <div className="article-bar">
      {children}
      <span className="grow" />
      {pages}
      <Button
        tone="quiet" icon={<Columns2 size={15} aria-hidden="true" />} commandId="article.original" aria-pressed={originalShown}
        onPress={() => runCommand('article.original')}
      >
        {t('original.title')}
      </Button>
    </div>
  )
}
