import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly width?: number
}

/** For what cannot be a panel: the list of keys, the palette. */
export function Dialog({ title, onClose, children, width = 560 }: DialogProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
      <Modal className="dialog" style={{ width }}>
        <AriaDialog className="dialog-body">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton label={t('common.close')} icon={<X size={16} aria-hidden="true" />} onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
