import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import { useCommand } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { notify } from '../../state/notices.ts'
import { usePending } from '../../state/pending-passage.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { useOnTheText, useSelectedKey } from './article-marks.ts'
import { annotationCommands } from './annotation-commands.ts'
import { useDesk } from './desk.ts'
import { PendingBanner } from './PendingBanner.tsx'

const NEXT = { open: 'done', done: null } as const

/** What is done with the selected annotation besides its note, and what was begun at another one and is ended here. */
export function AnnotationDesk({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation()
  const { marks } = useOnTheText(articleId)
  const selectedKey = useSelectedKey(articleId)
  const { pending, begin, end } = usePending()
  const passage = useDesk((desk) => desk.passage)
  const update = useCommand('annotations.update')
  const link = useCommand('annotations.link')
  const place = useCommand('annotations.place')
  const selected: Annotation | null = marks.annotations.find(({ record }) => record.id === selectedKey)?.record ?? null
  const placing = pending?.kind === 'place' && pending.articleId === articleId ? pending : null

  function linkSelected({ id, target }: Annotation): void {
    if (pending?.kind !== 'link' || pending.annotationId === id) {
      begin({ kind: 'link', annotationId: id, articleId, quote: target.quote.exact })
      return
    }
    link.mutate({ annotationId: pending.annotationId, otherId: id }, {
      onSuccess: () => {
        end()
        notify({ kind: 'done', text: t('notebook.linkDone'), action: undoAction() })
      },
    })
  }

  function placeHere(): void {
    if (!placing || !passage) return
    place.mutate({ annotationId: placing.annotationId, start: passage.start, end: passage.end }, {
      onSuccess: () => {
        end()
        notify({ kind: 'done', text: t('notebook.placed'), action: undoAction() })
      },
    })
  }

  useCommands(annotationCommands({
    hasAnnotation: () => selected !== null,
    question: () => { if (selected) update.mutate({ annotationId: selected.id, task: selected.task ? NEXT[selected.task] : 'open' }) },
    reply: () => { if (selected) useDesk.getState().set({ editing: { annotationId: selected.id, field: 'reply' } }) },
    link: () => { if (selected) linkSelected(selected) },
    canPlace: () => placing !== null && passage !== null,
    place: placeHere,
    isPending: () => pending !== null && passage === null && useDesk.getState().composing === null,
    cancel: end,
  }))

  if (!pending || (pending.kind === 'place' && !placing)) return null
  return (
    <PendingBanner pending={pending}>
      {placing ? <CommandButton id="article.place" tone="go" isDisabled={passage === null}>{t('notebook.placeHere')}</CommandButton> : null}
    </PendingBanner>
  )
}
