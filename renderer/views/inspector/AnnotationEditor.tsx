import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../contract/calls.ts'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import { useCommand } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { focusWork } from '../../session/focus.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { AnnotationLinks } from '../article/AnnotationLinks.tsx'
import { AnnotationReplies } from '../article/AnnotationReplies.tsx'
import { AnnotationTask } from '../article/AnnotationTask.tsx'
import { useDesk } from '../article/desk.ts'
import { Swatches } from '../article/Swatches.tsx'
import { TagField } from '../article/TagField.tsx'
import { NoteField } from '../entity/NoteField.tsx'
import { Ties, type TiedEntity } from './Ties.tsx'

/** Back to the text or the list, where the keys go on. */
function goOn(): void {
  useDesk.getState().set({ editing: null })
  if (!runCommand('article.read')) focusWork()
}

interface AnnotationEditorProps {
  readonly annotation: Annotation
  /** The entities it is tied to by hand. */
  readonly tied: readonly TiedEntity[]
}

/** Everything about an annotation to change. */
export function AnnotationEditor({ annotation, tied }: AnnotationEditorProps) {
  const { t } = useTranslation()
  const update = useCommand('annotations.update')
  const editing = useDesk((desk) => (desk.editing?.annotationId === annotation.id ? desk.editing.field : null))
  const change = (what: Omit<CallInput<'annotations.update'>, 'annotationId'>) => update.mutate({ annotationId: annotation.id, ...what })
  return (
    <div className="open-card">
      <NoteField
        label={t('inspector.note')}
        placeholder={t('inspector.addNote')}
        note={annotation.note}
        isEdited={editing === 'note'}
        onSave={(note) => change({ note })}
        onDone={goOn}
      />
      <TagField
        key={editing === 'tags' ? 'edited' : 'shown'}
        tags={annotation.tags}
        onTags={(tags) => change({ tags: [...tags] })}
        takesFocus={editing === 'tags'}
        onDone={goOn}
      />
      <AnnotationTask task={annotation.task ?? null} onTask={(task) => change({ task })} />
      <AnnotationReplies annotation={annotation} isWriting={editing === 'reply'} onDone={goOn} />
      <AnnotationLinks annotation={annotation} />
      <Ties tied={tied} isEdited={editing === 'entities'} onTies={(entityIds) => change({ entityIds: [...entityIds] })} />
      <div className="card-actions">
        <span className="swatches" role="group" aria-label={t('inspector.colour')}>
          <Swatches value={annotation.colour} onPick={(colour) => change({ colour })} />
        </span>
        <span className="grow" />
        <CommandButton id="article.remove" tone="quiet" icon={<Trash2 size={14} aria-hidden="true" />}>{t('inspector.delete')}</CommandButton>
      </div>
    </div>
  )
}
