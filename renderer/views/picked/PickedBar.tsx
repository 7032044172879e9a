import { Folder, Mail, MailOpen, MessageSquareText, Tag, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { runCommand, useCommandInfo } from '../../commands/registry.ts'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import './picked.css'

const ICON = { size: 15, 'aria-hidden': true } as const

interface ActProps extends Pick<ButtonProps, 'tone' | 'icon' | 'isDisabled'> {
  readonly id: string
  readonly label: string
}

/** Where there is little room only its sign is drawn; the hint says what it is, and its keys. */
export function Act({ id, label, ...props }: ActProps) {
  const { t } = useTranslation()
  const command = useCommandInfo(id)
  return (
    <Tooltip text={command ? String(t(command.label)) : label} shortcut={command?.shortcuts?.[0]}>
      <Button {...props} onPress={() => runCommand(id)}>{label}</Button>
    </Tooltip>
  )
}

/** What can be done to so many picked articles; `children`: what more in this list. */
export function PickedBar({ count, children }: { readonly count: number; readonly children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={children ? 'picked-bar picked-bar-long' : 'picked-bar'} role="toolbar" aria-label={t('picked.selection')}>
      <span className="picked-count" role="status">{t('picked.selected', { count })}</span>
      <Act id="picked.read" icon={<MailOpen {...ICON} />} label={t('picked.read')} />
      <Act id="picked.unread" icon={<Mail {...ICON} />} label={t('picked.setUnread')} />
      <Act id="picked.tag" icon={<Tag {...ICON} />} label={t('picked.tag')} />
      <Act id="picked.annotate" icon={<MessageSquareText {...ICON} />} label={t('picked.annotate')} />
      <Act id="picked.collect" icon={<Folder {...ICON} />} label={t('picked.collect')} />
      {children}
      <IconButton label={t('picked.none')} commandId="picked.none" icon={<X {...ICON} />} onPress={() => runCommand('picked.none')} />
    </div>
  )
}
