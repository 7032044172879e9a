import { runCommand } from '../commands/registry.ts'
import { Button, type ButtonProps } from './Button.tsx'

interface CommandButtonProps extends Omit<ButtonProps, 'commandId' | 'onPress'> {
  readonly id: string
}

/** A button that does a command of the list, and shows its keys. */
export function CommandButton({ id, ...props }: CommandButtonProps) {
  return <Button {...props} commandId={id} onPress={() => runCommand(id)} />
}
