import { ALargeSmall, Columns2, Layers, ListTree } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../commands/registry.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

interface ArticleBarProps {
  readonly originalShown: boolean
  /** What of the reader's own is open now. */
  readonly open: { readonly outline: boolean; readonly layers: boolean; readonly reading: boolean }
  /** The way to another page, where there are pages. */
  readonly pages: ReactNode
  /** The matches of a search that led here. */
  readonly children: ReactNode
}

/** Over the article: what was searched, where one is, and the original. */
export function ArticleBar({ originalShown, open, pages, children }: ArticleBarProps) {
  const { t } = useTranslation()
  return (
    <div className="article-bar">
      {children}
      <span className="grow" />
      {pages}
      <Toggle command="toggle-outline" label={t('article.outline.title')} Icon={ListTree} isOn={open.outline} />
      <Toggle command="layers" label={t('article.layers.title')} Icon={Layers} isOn={open.layers} />
      <Toggle command="reading" label={t('article.reading.title')} Icon={ALargeSmall} isOn={open.reading} />
      <Button
        tone="quiet" icon={<Columns2 size={15} aria-hidden="true" />} commandId="article.original" aria-pressed={originalShown}
        onPress={() => runCommand('article.original')}
      >
        {t('original.title')}
      </Button>
    </div>
  )
}

interface ToggleProps {
  readonly command: string
  readonly label: string
  readonly Icon: typeof Layers
  readonly isOn: boolean
}

function Toggle({ command, label, Icon, isOn }: ToggleProps) {
  const id = `article.${command}`
  return <IconButton label={label} commandId={id} icon={<Icon size={17} aria-hidden="true" />} aria-pressed={isOn} onPress={() => runCommand(id)} />
}
