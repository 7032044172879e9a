import { AtSign, MessageSquareText, Tag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Toolbar } from 'react-aria-components'
import type { HighlightColour } from '../../../core/annotation/annotation.ts'
import type { TextRange } from '../../../core/text/block.ts'
import { Beside } from '../../reader/Beside.tsx'
import { runCommand } from '../../commands/registry.ts'
import { Button } from '../../ui/Button.tsx'
import { Swatches } from './Swatches.tsx'

interface SelectionBarProps {
  readonly passage: TextRange
  readonly colour: HighlightColour
  readonly onHighlight: (colour: HighlightColour) => void
}

/** What can be made of the selected words, by them. Its keys work without it. */
export function SelectionBar({ passage, colour, onHighlight }: SelectionBarProps) {
  const { t } = useTranslation()
  return (
    <Beside passage={passage} prefer="above">
      {/* A press that reached the page would drop the selection it is about. */}
      <div onMouseDown={(event) => event.preventDefault()}>
        <Toolbar className="selection-bar" aria-label={t('article.mark')}>
          <Swatches value={colour} onPick={onHighlight} numbered />
          <span className="bar-gap" />
          <Button tone="quiet" icon={<MessageSquareText size={15} aria-hidden="true" />} commandId="article.note" onPress={() => runCommand('article.note')}>{t('article.note')}</Button>
          <Button tone="quiet" icon={<Tag size={15} aria-hidden="true" />} commandId="article.tag" onPress={() => runCommand('article.tag')}>{t('article.tag')}</Button>
          <Button tone="quiet" icon={<AtSign size={15} aria-hidden="true" />} commandId="article.entity" onPress={() => runCommand('article.entity')}>{t('article.entity')}</Button>
        </Toolbar>
      </div>
    </Beside>
  )
}
