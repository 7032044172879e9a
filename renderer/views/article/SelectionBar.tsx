import { AtSign, MessageSquareText, Tag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Toolbar } from 'react-aria-components'
import type { HighlightColour } from '../../../core/annotation/annotation.ts'
import type { TextRange } from '../../../core/text/block.ts'
import { Beside } from '../../reader/Beside.tsx'
import { CommandButton } from '../../ui/CommandButton.tsx'
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
          <CommandButton id="article.note" tone="quiet" icon={<MessageSquareText size={15} aria-hidden="true" />}>{t('article.note')}</CommandButton>
          <CommandButton id="article.tag" tone="quiet" icon={<Tag size={15} aria-hidden="true" />}>{t('article.tag')}</CommandButton>
          <CommandButton id="article.entity" tone="quiet" icon={<AtSign size={15} aria-hidden="true" />}>{t('article.entity')}</CommandButton>
        </Toolbar>
      </div>
    </Beside>
  )
}
