import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { CallInput } from '../../../contract/calls.ts'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import type { Entity } from '../../../core/entity/entity.ts'
import { useCommand } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { usePlaceWords, type CitedPlace } from '../../place-words.ts'
import { useSelection } from '../../state/selection.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { useDesk } from '../article/desk.ts'
import { Swatches } from '../article/Swatches.tsx'
import { TagField } from '../article/TagField.tsx'
import { NoteField } from '../entity/NoteField.tsx'
import { useInView } from './in-view.ts'
import { Ties } from './Ties.tsx'

interface AnnotationCardProps {
  readonly annotation: Annotation
  readonly quote: string
  readonly place: CitedPlace
  /** All that the article's marks name. */
  readonly entities: readonly Entity[]
  readonly language: string | null
  readonly isSelected: boolean
}

/** Longer quotes are cut in the card; the text has them whole. UTF-16 units. */
const QUOTED = 160

function shorten(quote: string): string {
  const flat = quote.replace(/\s+/g, ' ')
  return flat.length > QUOTED ? `${flat.slice(0, QUOTED).trimEnd()}…` : flat
}

/** One annotation: closed, what it says; open, everything about it to change. */
export function AnnotationCard({ annotation, quote, place, entities, language, isSelected }: AnnotationCardProps) {
  const { t } = useTranslation()
  const { short } = usePlaceWords()
  const card = useInView<HTMLDivElement>(isSelected)
  const tied = annotation.entityIds.map((id) => entities.find((entity) => entity.id === id)).filter((entity) => entity !== undefined)
  return (
    <div className={`card annotation annotation-${annotation.colour}${isSelected ? ' current' : ''}`} ref={card} data-annotation={annotation.id}>
      <Pressable
        className="quote-button"
        aria-label={t('inspector.showPassage', { quote: shorten(quote) })}
        aria-expanded={isSelected}
        onPress={() => useSelection.getState().select(isSelected ? null : { kind: 'annotation', id: annotation.id })}
      >
        <span lang={language ?? undefined} className="quote">{t('inspector.quote', { quote: shorten(quote) })}</span>
        <span className="card-place">{short(place)}</span>
      </Pressable>
      {isSelected
        ? <OpenCard annotation={annotation} tied={tied} />
        : (
          <>
            {annotation.note ? <p className="note-text">{annotation.note}</p> : null}
            {annotation.tags.length > 0 || tied.length > 0
              ? (
                <ul className="tags">
                  {tied.map((entity) => <li key={entity.id} className="tag"><EntityChip type={entity.type} />{entity.name}</li>)}
                  {annotation.tags.map((tag) => <li key={tag} className="tag">{tag}</li>)}
                </ul>
              )
              : null}
          </>
        )}
    </div>
  )
}

/** Back to the text, where the keys go on. */
function goOnReading(): void {
  useDesk.getState().set({ editing: null })
  runCommand('article.read')
}

function OpenCard({ annotation, tied }: { readonly annotation: Annotation; readonly tied: readonly Entity[] }) {
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
        onDone={goOnReading}
      />
      <TagField
        key={editing === 'tags' ? 'edited' : 'shown'}
        tags={annotation.tags}
        onTags={(tags) => change({ tags: [...tags] })}
        takesFocus={editing === 'tags'}
        onDone={goOnReading}
      />
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
