import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { useCommandInfo } from '../commands/registry.ts'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  /** Its name for a screen reader, and its tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly commandId?: string
}

export function IconButton({ label, icon, commandId, ...props }: IconButtonProps) {
  const shortcut = useCommandInfo(commandId ?? '')?.shortcuts?.[0]
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton {...props} aria-label={label} className="icon-button">
        {icon}
      </AriaButton>
    </Tooltip>
  )
}
