import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { HighlightColour, TaskState } from '../../../core/annotation/annotation.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Swatches } from './Swatches.tsx'
import { TagField } from './TagField.tsx'

export interface Composed {
  readonly note: string
  readonly tags: readonly string[]
  readonly colour: HighlightColour
  readonly task: TaskState | null
}

export interface AnnotationFieldsProps {
  /** Which field has the cursor at first. */
  readonly start: 'note' | 'tags'
  /** False: there is room for tags only. */
  readonly hasNote?: boolean
  /** Whether it can be an open question. */
  readonly hasTask?: boolean
  readonly colour: HighlightColour
  readonly saving: boolean
  readonly onSave: (composed: Composed) => void
  readonly onCancel: () => void
}

/** Note, tags and colour of a new annotation. Ctrl+Enter saves, Escape leaves. */
export function AnnotationFields({ start, hasNote = true, hasTask = false, colour: first, saving, onSave, onCancel }: AnnotationFieldsProps) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const [tags, setTags] = useState<readonly string[]>([])
  /** A tag that is still being typed is added in the key press that saves. */
  const newest = useRef(tags)
  const [colour, setColour] = useState(first)
  const area = useRef<HTMLTextAreaElement>(null)
  const [task, setTask] = useState<TaskState | null>(null)
  const save = () => onSave({ note, tags: newest.current, colour, task })

  useEffect(() => {
    if (start === 'note') area.current?.focus({ preventScroll: true })
  }, [start])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      save()
    }
  }

  return (
    <div className="composer-fields" role="presentation" onKeyDown={onKeyDown}>
      {hasNote ? <TextField label={t('article.note')} placeholder={t('article.notePlaceholder')} lines={3} value={note} onChange={setNote} areaRef={area} /> : null}
      <TagField
        tags={tags}
        onTags={(next) => {
          newest.current = next
          setTags(next)
        }}
        takesFocus={start === 'tags'}
      />
      {hasTask ? <Checkbox isSelected={task === 'open'} onChange={(asks) => setTask(asks ? 'open' : null)}>{t('notebook.question')}</Checkbox> : null}
      <div className="row composer-foot">
        <div className="swatches" role="group" aria-label={t('article.colour')}>
          <Swatches value={colour} onPick={setColour} />
        </div>
        <span className="grow" />
        <Button tone="quiet" onPress={onCancel}>{t('common.cancel')}</Button>
        <Button tone="go" isDisabled={saving} onPress={save}>{t('common.save')} <Kbd shortcut="Mod+Enter" /></Button>
      </div>
    </div>
  )
}
