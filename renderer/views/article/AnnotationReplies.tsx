import { Pencil, Reply as ReplyIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, Reply } from '../../../core/annotation/annotation.ts'
import { useCommand } from '../../api.ts'
import { formatInstant, formatTime } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { NoteField } from '../entity/NoteField.tsx'
import './annotation.css'

interface AnnotationRepliesProps {
  readonly annotation: Annotation
  /** The cursor goes to a new reply. */
  readonly isWriting: boolean
  /** Writing has ended. */
  readonly onDone: () => void
}

function OneReply({ annotationId, reply: { id, text, at } }: { readonly annotationId: string; readonly reply: Reply }) {
  const { t } = useTranslation()
  const change = useCommand('annotations.reply')
  const [editing, setEditing] = useState(false)
  const when = { day: formatInstant(at), time: formatTime(at) }
  return (
    <li className="reply">
      <div className="reply-head">
        <time dateTime={at}>{t('notebook.repliedAt', when)}</time>
        <IconButton label={t('notebook.changeReply', when)} icon={<Pencil size={12} aria-hidden="true" />} onPress={() => setEditing(!editing)} />
      </div>
      {editing
        ? <NoteField label={t('notebook.reply')} placeholder={t('notebook.emptyReply')} note={text} isEdited onSave={(next) => change.mutate({ annotationId, replyId: id, text: next })} onDone={() => setEditing(false)} />
        : <Markdown text={text} />}
    </li>
  )
}

/** What the analyst wrote later under a note, oldest first, and the place for more. */
export function AnnotationReplies({ annotation: { id: annotationId, replies = [] }, isWriting, onDone }: AnnotationRepliesProps) {
  const { t } = useTranslation()
  const add = useCommand('annotations.reply')
  const [opened, setOpened] = useState(false)
  const done = () => {
    setOpened(false)
    onDone()
  }
  return (
    <>
      {replies.length > 0
        ? <ul className="replies" aria-label={t('notebook.replyList')}>{replies.map((reply) => <OneReply key={reply.id} annotationId={annotationId} reply={reply} />)}</ul>
        : null}
      {isWriting || opened
        ? <NoteField label={t('notebook.reply')} placeholder={t('notebook.replyPlaceholder')} note="" isEdited onSave={(text) => add.mutate({ annotationId, text })} onDone={done} />
        : <Button tone="quiet" icon={<ReplyIcon size={14} aria-hidden="true" />} commandId="article.reply" onPress={() => setOpened(true)}>{t('notebook.reply')}</Button>}
    </>
  )
}
