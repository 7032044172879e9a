import { useTranslation } from 'react-i18next'
import type { TaskState } from '../../../core/annotation/annotation.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import './annotation.css'

interface AnnotationTaskProps {
  readonly task: TaskState | null
  readonly onTask: (task: TaskState | null) => void
}

/** Whether an annotation asks something, and whether that is answered. */
export function AnnotationTask({ task, onTask }: AnnotationTaskProps) {
  const { t } = useTranslation()
  return (
    <div className="annotation-task">
      <Checkbox isSelected={task !== null} onChange={(asks) => onTask(asks ? 'open' : null)}>{t('notebook.question')}</Checkbox>
      {task === null ? null : <Checkbox isSelected={task === 'done'} onChange={(done) => onTask(done ? 'done' : 'open')}>{t('notebook.done')}</Checkbox>}
    </div>
  )
}
