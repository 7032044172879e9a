import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../../core/annotation/annotation.ts'
import { useCall } from '../../api.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useColourName } from './colour-names.ts'

interface SwatchesProps {
  /** The colour to show as chosen. */
  readonly value: HighlightColour | null
  readonly onPick: (colour: HighlightColour) => void
  /** True: shows the digit that does the same. */
  readonly numbered?: boolean
}

/** The five highlight colours. Each has its name and its number, so that it is not known by colour alone. */
export function Swatches({ value, onPick, numbered = false }: SwatchesProps) {
  const { t } = useTranslation()
  const named = useColourName()
  const { data: meanings } = useCall('colours.meanings', {})
  const nameOf = (colour: HighlightColour) => (numbered && meanings?.names[colour] === undefined ? t(`article.commands.colour.${colour}`) : named(colour))
  return HIGHLIGHT_COLOURS.map((colour, index) => (
    <Tooltip key={colour} text={nameOf(colour)} shortcut={numbered ? String(index + 1) : undefined}>
      <Button
        className={`swatch swatch-${colour}`}
        aria-label={nameOf(colour)}
        {...(numbered ? {} : { 'aria-pressed': value === colour })}
        data-chosen={value === colour || undefined}
        onPress={() => onPick(colour)}
      >
        {numbered ? <Kbd shortcut={String(index + 1)} /> : null}
      </Button>
    </Tooltip>
  ))
}
