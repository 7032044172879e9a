import { CircleCheck, CircleQuestionMark, Link2, MessagesSquare, Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import './annotation.css'

interface AnnotationSignsProps {
  readonly annotation: Annotation
  /** How many annotations it is linked with, where that is known. */
  readonly links?: number
  /** Its passage is not found. */
  readonly isLost?: boolean
}

const ICON = { size: 13, 'aria-hidden': true } as const

/** What an annotation has beside its note, each by a sign and words. */
export function AnnotationSigns({ annotation: { task, replies }, links = 0, isLost = false }: AnnotationSignsProps) {
  const { t } = useTranslation()
  if (!task && !replies && links === 0 && !isLost) return null
  return (
    <span className="annotation-signs">
      {isLost ? <span className="annotation-sign sign-lost"><Unlink {...ICON} />{t('notebook.lost')}</span> : null}
      {task === 'open' ? <span className="annotation-sign sign-open"><CircleQuestionMark {...ICON} />{t('notebook.open')}</span> : null}
      {task === 'done' ? <span className="annotation-sign"><CircleCheck {...ICON} />{t('notebook.done')}</span> : null}
      {replies ? <span className="annotation-sign"><MessagesSquare {...ICON} />{t('notebook.replies', { count: replies.length })}</span> : null}
      {links > 0 ? <span className="annotation-sign"><Link2 {...ICON} />{t('notebook.links', { count: links })}</span> : null}
    </span>
  )
}
