import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { useCommandInfo } from '../commands/registry.ts'
import { Kbd } from './Kbd.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode
  /** `go`: the one thing to do next here. `quiet`: no frame until it is pointed at. */
  readonly tone?: 'plain' | 'go' | 'quiet' | 'danger'
  readonly icon?: ReactNode
  /** Shows the keys of the command this button does. */
  readonly commandId?: string
}

export function Button({ children, tone = 'plain', icon, commandId, ...props }: ButtonProps) {
  const shortcut = useCommandInfo(commandId ?? '')?.shortcuts?.[0]
  return (
    <AriaButton {...props} className={`button button-${tone}`}>
      {icon}
      <span className="button-label">{children}</span>
      {shortcut ? <Kbd shortcut={shortcut} /> : null}
    </AriaButton>
  )
}
