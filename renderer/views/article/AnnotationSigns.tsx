import { CircleCheck, CircleQuestionMark, Link2, MessagesSquare, MoveVertical, SpellCheck, Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnchoredBy } from '../../../core/anchor/resolve.ts'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import './annotation.css'

interface AnnotationSignsProps {
  readonly annotation: Annotation
  /** How many annotations it is linked with, where that is known. */
  readonly links?: number
  /** How its passage was found, where that is known; null: it was not. */
  readonly how?: AnchoredBy | null
}

const ICON = { size: 13, 'aria-hidden': true } as const

/** What an annotation has beside its note, each by a sign and words. */
export function AnnotationSigns({ annotation: { task, replies }, links = 0, how = 'position' }: AnnotationSignsProps) {
  const { t } = useTranslation()
  if (!task && !replies && links === 0 && how === 'position') return null
  return (
    <span className="annotation-signs">
      {how === null ? <span className="annotation-sign sign-lost"><Unlink {...ICON} />{t('notebook.lost')}</span> : null}
      {how === 'fuzzy' ? <span className="annotation-sign"><SpellCheck {...ICON} />{t('notebook.near')}</span> : null}
      {how === 'quote' ? <span className="annotation-sign"><MoveVertical {...ICON} />{t('notebook.moved')}</span> : null}
      {task === 'open' ? <span className="annotation-sign sign-open"><CircleQuestionMark {...ICON} />{t('notebook.open')}</span> : null}
      {task === 'done' ? <span className="annotation-sign"><CircleCheck {...ICON} />{t('notebook.done')}</span> : null}
      {replies ? <span className="annotation-sign"><MessagesSquare {...ICON} />{t('notebook.replies', { count: replies.length })}</span> : null}
      {links > 0 ? <span className="annotation-sign"><Link2 {...ICON} />{t('notebook.links', { count: links })}</span> : null}
    </span>
  )
}
