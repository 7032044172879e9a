import { Archive, Check, CircleAlert, CircleCheck, CircleMinus, Clock, Copy } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportFate } from '../../../contract/shapes.ts'

const SIGN = { waiting: Clock, imported: CircleCheck, already: Copy, opened: Archive, passed: CircleMinus, failed: CircleAlert } as const

interface FateRowProps {
  readonly fate: ImportFate
  readonly isPicked: boolean
  readonly onToggle: () => void
}

/** One file of an import and what became of it. What lies in another file is set in under it. */
export function FateRow({ fate, isPicked, onToggle }: FateRowProps) {
  const { t } = useTranslation()
  const Sign = SIGN[fate.fate]
  const detail = 'error' in fate ? fate.error.message : 'title' in fate ? fate.title : fate.fate === 'opened' ? t('importing.openedFiles', { count: fate.files }) : ''
  return (
    <div className={`fate fate-${fate.fate}`} style={{ '--depth': fate.depth } as CSSProperties}>
      {fate.fate === 'failed' ? (
        <span
          className="pick-box" data-picked={isPicked || undefined} aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation()
            onToggle()
          }}
        >
          <span className="pick-mark"><Check size={12} strokeWidth={3} /></span>
        </span>
      ) : <span className="pick-box" aria-hidden="true" />}
      <Sign size={15} aria-hidden="true" className="fate-sign" />
      <div className="grow">
        <div className="clip" dir="auto" title={fate.file}>{fate.file}</div>
        <div className="clip muted fate-what" dir="auto">{detail}</div>
      </div>
      <span className="fate-word">{t(`importing.fate.${fate.fate}`)}</span>
    </div>
  )
}
