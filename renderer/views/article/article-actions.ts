import { useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../contract/calls.ts'
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../../core/annotation/annotation.ts'
import type { EntityType, Suggestion } from '../../../core/entity/entity.ts'
import type { TextRange } from '../../../core/text/block.ts'
import { useCommand } from '../../api.ts'
import type { ReaderHandle } from '../../reader/Reader.tsx'
import { marksAt, pick } from '../../reader/marks.ts'
import { open } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { useSelection } from '../../state/selection.ts'
import type { Composed } from './AnnotationFields.tsx'
import { keyOf, selectMark, selectSuggestion, type OnTheText } from './article-marks.ts'
import { useDesk } from './desk.ts'
import { byName, nextSuggestion } from './suggestion-order.ts'

/** What can be done in the open article. Buttons, keys and the palette all end here. */
export interface ArticleActions {
  readonly highlight: (colour?: HighlightColour) => void
  readonly compose: (start: 'note' | 'tags' | 'entity') => void
  readonly saveAnnotation: (composed: Composed) => void
  readonly nameEntity: (entityId: string, remember: boolean) => void
  readonly nameNewEntity: (type: EntityType, name: string) => void
  readonly cancel: () => void
  readonly accept: () => void
  readonly acceptAll: () => void
  readonly reject: () => void
  readonly step: (direction: 1 | -1) => void
  readonly remove: () => void
  readonly openEntity: () => void
  readonly pickAtCaret: () => void
  readonly escape: () => void
  readonly current: () => Suggestion | null
  readonly selectedAnnotation: () => string | null
  readonly entityOfSelection: () => string | null
  readonly busy: boolean
}

export function useArticleActions(
  articleId: string, on: OnTheText, reader: RefObject<ReaderHandle | null>, say: (text: string) => void,
): ArticleActions {
  const { t } = useTranslation()
  const createAnnotation = useCommand('annotations.create')
  const updateAnnotation = useCommand('annotations.update')
  const deleteAnnotation = useCommand('annotations.delete')
  const createMention = useCommand('mentions.create')
  const deleteMention = useCommand('mentions.delete')
  const accepting = useCommand('suggestions.accept')
  const rejecting = useCommand('suggestions.reject')
  /** Where the last decision was: J goes on from there when nothing is selected. */
  const decided = useRef<TextRange | null>(null)

  const desk = () => useDesk.getState()
  const selection = () => useSelection.getState()
  const selectedKey = () => keyOf(selection().selected, articleId)

  const current = (): Suggestion | null => {
    const { selected } = selection()
    if (selected?.kind !== 'suggestion' || selected.articleId !== articleId) return null
    return on.suggestions.find(({ start, end }) => start === selected.start && end === selected.end) ?? null
  }
  const selectedAnnotation = () => on.marks.annotations.find(({ record }) => record.id === selectedKey())?.record.id ?? null
  const selectedMention = () => on.marks.mentions.find(({ record }) => record.id === selectedKey())?.record
  const entityOfSelection = () => current()?.entityId ?? selectedMention()?.entityId ?? null

  /** Back to reading, just behind what was dealt with. */
  const goOn = (passage: TextRange) => {
    desk().set({ composing: null, passage: null })
    reader.current?.place(passage.end)
    reader.current?.focus()
  }

  const highlight = (colour = desk().colour) => {
    const { passage } = desk()
    const annotationId = selectedAnnotation()
    desk().set({ colour })
    if (passage) {
      createAnnotation.mutate({ articleId, ...passage, colour }, {
        onSuccess: ({ id }) => {
          selection().select({ kind: 'annotation', id })
          goOn(passage)
        },
      })
    } else if (annotationId) {
      updateAnnotation.mutate({ annotationId, colour })
    } else {
      notify({ kind: 'done', text: t('article.selectFirst') })
    }
  }

  const compose = (start: 'note' | 'tags' | 'entity') => {
    const { passage } = desk()
    const suggestion = current()
    const annotationId = selectedAnnotation()
    if (passage) desk().set({ composing: start === 'entity' ? { kind: 'entity', passage } : { kind: 'annotation', start, passage } })
    else if (suggestion) {
      const range = { start: suggestion.start, end: suggestion.end }
      desk().set({ composing: start === 'entity' ? { kind: 'entity', passage: range } : { kind: 'annotation', start, passage: range } })
    } else if (annotationId) desk().set({ editing: { annotationId, field: start === 'entity' ? 'entities' : start } })
    else notify({ kind: 'done', text: t('article.selectFirst') })
  }

  const saveAnnotation = (composed: Composed) => {
    const { composing } = desk()
    if (!composing) return
    desk().set({ colour: composed.colour })
    createAnnotation.mutate({ articleId, ...composing.passage, ...composed, tags: [...composed.tags] }, {
      onSuccess: ({ id }) => {
        selection().select({ kind: 'annotation', id })
        goOn(composing.passage)
      },
    })
  }

  const named = (passage: TextRange, mentionId: string) => {
    decided.current = passage
    selection().select({ kind: 'mention', id: mentionId })
    goOn(passage)
  }

  const name = (whom: Pick<CallInput<'mentions.create'>, 'entityId' | 'entity' | 'remember'>) => {
    const { composing } = desk()
    if (!composing) return
    createMention.mutate({ articleId, ...composing.passage, ...whom }, { onSuccess: ({ id }) => named(composing.passage, id) })
  }

  const goTo = (next: Suggestion | null) => {
    if (!next) {
      selection().select(null)
      notify({ kind: 'done', text: t('article.noMoreSuggestions') })
      return
    }
    selectSuggestion(next)
    const type = t(`common.entityType.${next.type}`).toLowerCase()
    const whose = next.role ? `${next.name}, ${next.role}` : next.name
    say(t('article.suggestionSaid', { type, name: whose, reason: next.reason, at: on.suggestions.indexOf(next) + 1, count: on.suggestions.length }))
  }

  const step = (direction: 1 | -1) => {
    const caret = reader.current?.caret() ?? null
    const here = current() ?? decided.current ?? (caret === null ? null : { start: caret, end: caret })
    decided.current = null
    goTo(nextSuggestion(on.suggestions, here, direction))
  }

  /** Decides, and shows the next one without waiting: the answer to the decision changes nothing about which that is. */
  const decide = (suggestion: Suggestion | null, others: readonly Suggestion[], run: (one: Suggestion) => void) => {
    if (!suggestion) {
      step(1)
      return
    }
    const gone = new Set(others)
    decided.current = { start: suggestion.start, end: suggestion.end }
    goTo(nextSuggestion(on.suggestions.filter((one) => one === suggestion || !gone.has(one)), suggestion, 1))
    run(suggestion)
  }

  const accept = ({ start, end, type, name: whose, entityId }: Suggestion, all: boolean) =>
    accepting.mutate({ articleId, start, end, type, name: whose, entityId, all })

  const sameName = (suggestion: Suggestion) => byName(on.suggestions).find(({ all }) => all.includes(suggestion))?.all ?? []

  return {
    highlight, compose, saveAnnotation, current, selectedAnnotation, entityOfSelection, step,
    nameEntity: (entityId, remember) => name({ entityId, remember }),
    nameNewEntity: (type, newName) => name({ entity: { type, name: newName } }),
    cancel: () => {
      desk().set({ composing: null })
      reader.current?.focus()
    },
    accept: () => decide(current(), [], (one) => accept(one, false)),
    acceptAll: () => {
      const suggestion = current()
      decide(suggestion, suggestion ? sameName(suggestion) : [], (one) => accept(one, true))
    },
    reject: () => decide(current(), [], ({ start, end, type, name: whose }) => rejecting.mutate({ articleId, start, end, type, name: whose })),
    remove: () => {
      const { selected, select } = selection()
      if (selected?.kind === 'annotation') deleteAnnotation.mutate({ annotationId: selected.id }, { onSuccess: () => select(null) })
      if (selected?.kind === 'mention') deleteMention.mutate({ mentionId: selected.id }, { onSuccess: () => select(null) })
    },
    openEntity: () => {
      const entityId = entityOfSelection()
      if (entityId) open({ view: 'entity', entityId })
    },
    pickAtCaret: () => {
      const offset = reader.current?.caret()
      if (offset !== null && offset !== undefined) selectMark(articleId, pick(marksAt(on.drawn, offset), selectedKey()))
    },
    escape: () => {
      desk().set({ editing: null })
      if (reader.current?.collapse()) desk().set({ passage: null })
      else selection().select(null)
      reader.current?.focus()
    },
    busy: createAnnotation.isPending || createMention.isPending || accepting.isPending,
  }
}

export const COLOUR_KEYS = HIGHLIGHT_COLOURS.map((colour, index) => ({ colour, shortcut: String(index + 1) }))
