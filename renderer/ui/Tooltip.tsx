import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './Kbd.tsx'

export interface TooltipProps {
  readonly text: string
  readonly shortcut?: string | undefined
  /** One focusable react-aria element. */
  readonly children: ReactElement
}

export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        {text}
        {shortcut ? <Kbd shortcut={shortcut} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
