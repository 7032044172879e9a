import { Check, Circle, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../commands/registry.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Act } from '../picked/PickedBar.tsx'

const ICON = { size: 15, 'aria-hidden': true } as const

/** What can be done to so many picked lines. */
export function PickedLines({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return (
    <div className="picked-bar" role="toolbar" aria-label={t('batch.selection')}>
      <span className="picked-count" role="status">{t('batch.selected', { count })}</span>
      <Act id="batch.mark" icon={<Check {...ICON} />} label={t('batch.mark')} />
      <Act id="batch.unmark" icon={<Circle {...ICON} />} label={t('batch.unmark')} />
      <IconButton label={t('batch.unpick')} commandId="batch.pick-none" icon={<X {...ICON} />} onPress={() => runCommand('batch.pick-none')} />
    </div>
  )
}
