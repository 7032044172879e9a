import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Kbd } from './Kbd.tsx'

export interface TooltipProps {
  readonly text: string
  readonly shortcut?: string | undefined
  /** One focusable react-aria element. */
  readonly children: ReactElement
}

let layer: HTMLElement | null = null

/** Where tooltips are drawn: a landmark of its own, so that a reader of landmarks meets no stray text. */
function tooltipLayer(label: string): HTMLElement {
  if (layer) return layer
  layer = document.createElement('section')
  layer.setAttribute('aria-label', label)
  return document.body.appendChild(layer)
}

export function Tooltip({ text, shortcut, children }: TooltipProps) {
  const { t } = useTranslation()
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className="tooltip" offset={6} UNSTABLE_portalContainer={tooltipLayer(t('shell.tooltips'))}>
        {text}
        {shortcut ? <Kbd shortcut={shortcut} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
