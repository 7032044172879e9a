import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'

interface BarPanelProps {
  readonly title: string
  /** Gives the focus back to the text. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Choices about the open article, under its bar: what they change is seen beside them. Takes the focus to the first; Escape closes it. */
export function BarPanel({ title, onClose, children }: BarPanelProps) {
  const { t } = useTranslation()
  const id = useId()
  const choices = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const first = choices.current?.querySelector<HTMLElement>('input:checked, input[type="checkbox"]') ?? choices.current?.querySelector<HTMLElement>('input, button')
    first?.focus({ preventScroll: true })
  }, [])
  return (
    <section
      className="bar-panel" aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className="panel-head">
        <h2 id={id} className="grow">{title}</h2>
        <IconButton label={t('common.close')} icon={<X size={15} aria-hidden="true" />} onPress={onClose} />
      </div>
      <div ref={choices} className="bar-panel-body">{children}</div>
    </section>
  )
}
