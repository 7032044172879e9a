import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../contract/calls.ts'
import type { HighlightColour, TaskState } from '../../../core/annotation/annotation.ts'
import { call, useCommand } from '../../api.ts'
import type { Command } from '../../commands/command.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { goTo } from '../../session/focus.ts'
import { useLayout } from '../../state/layout.ts'
import { useNotebook } from '../../state/notebook.ts'
import { notify, tell } from '../../state/notices.ts'
import { usePending } from '../../state/pending-passage.ts'
import { toggled } from '../../ui/picking.ts'
import type { Picking } from '../../ui/VirtualList.tsx'
import { useDesk } from '../article/desk.ts'
import { NOTEBOOK_SEARCH } from './NotebookBar.tsx'
import { notebookCommands } from './notebook-commands.ts'
import type { NotebookList } from './useNotebookList.ts'

const NEXT = { open: 'done', done: 'none' } as const

interface NotebookDeeds {
  readonly commands: readonly Command[]
  readonly picking: Picking
  readonly toggle: (line: number) => void
  /** Ids: those picked, or else the one the keyboard is on. */
  readonly targets: () => readonly string[]
  readonly colour: (colour: HighlightColour) => void
  readonly setTask: (task: TaskState) => void
  /** Says how many were changed, with the way back, and picks none any more. */
  readonly told: (changed: number) => void
  readonly heightOf: (head: number, row: number) => (line: number) => number
}

/** What can be done in the notebook. Buttons, keys and the palette all end here. */
export function useNotebookActions({ lines, groups, rowAt, placeAt }: NotebookList): NotebookDeeds {
  const { t } = useTranslation()
  const { filter, group, order, active, anchor, current, picked, folded, move, pick, fold, show } = useNotebook()
  const change = useCommand('annotations.changeMany')
  const remove = useCommand('annotations.deleteMany')
  const idAt = (line: number): string | undefined => rowAt(line)?.annotation.id
  const targets = (): readonly string[] => (picked.size > 0 ? [...picked] : current === null ? [] : [current.annotation.id])
  const none = () => pick(new Set(), -1)

  const told = (changed: number) => {
    notify({ kind: 'done', ...(changed === 0 ? { text: t('notebook.unchanged') } : { text: t('notebook.changed', { count: changed }), action: undoAction() }) })
    none()
  }

  function changeAll(what: Omit<CallInput<'annotations.changeMany'>, 'annotationIds'>): void {
    const several = picked.size > 0
    change.mutate({ annotationIds: [...targets()], ...what }, { onSuccess: ({ changed }) => { if (several) told(changed) } })
  }

  function toggle(line: number): void {
    const id = idAt(line)
    if (id !== undefined) pick(toggled(picked, id), line)
  }

  /** The rows between two lines are asked for whole: those in the middle may never have been in sight. */
  async function extend(line: number): Promise<void> {
    const to = Math.max(0, Math.min(lines.count - 1, line))
    const from = anchor < 0 ? Math.max(0, active) : anchor
    move(to)
    const places = Array.from({ length: Math.abs(to - from) + 1 }, (_, step) => placeAt(Math.min(from, to) + step)).filter((place) => place !== null)
    if (places.length === 0) return
    const ids = new Set<string>()
    for (let offset = places[0]!; offset <= places.at(-1)!; offset += 1000) {
      const { rows } = await call('notebook.list', { ...filter, group, order, offset, limit: Math.min(1000, places.at(-1)! - offset + 1) })
      const shown = new Set(places)
      rows.forEach(({ annotation: { id } }, at) => { if (shown.has(offset + at)) ids.add(id) })
    }
    pick(ids, from)
  }

  function edit(field: 'note' | 'tags' | 'entities' | 'reply'): void {
    if (!current) return
    useLayout.getState().setPane('inspector', true)
    useDesk.getState().set({ editing: { annotationId: current.annotation.id, field } })
  }

  function removeAll(): void {
    remove.mutate({ annotationIds: [...targets()] }, {
      onSuccess: ({ changed }) => {
        notify({ kind: 'done', text: t('notebook.deleted', { count: changed }), action: undoAction() })
        none()
      },
    })
  }

  function question(): void {
    if (picked.size > 0) changeAll({ task: 'open' })
    else if (current) changeAll({ task: current.annotation.task ? NEXT[current.annotation.task] : 'open' })
  }

  function setFolded(isFolded: boolean): void {
    const at = active < 0 || active >= lines.count ? null : lines.at(active)
    const key = at === null || at.group === null ? undefined : groups[at.group]?.key
    if (key === undefined || folded.has(key) === isFolded) return
    fold(new Set(isFolded ? [...folded, key] : [...folded].filter((each) => each !== key)))
    if (isFolded) move(lines.headOf(at!.group!))
  }

  const begin = (kind: 'link' | 'place') => {
    if (!current) return
    const { annotation: { id, articleId, target } } = current
    usePending.getState().begin({ kind, annotationId: id, articleId, quote: target.quote.exact })
    if (kind === 'place') goTo({ view: 'article', articleId })
  }

  function link(): void {
    const { pending, end } = usePending.getState()
    if (!current || pending?.kind !== 'link' || pending.annotationId === current.annotation.id) {
      begin('link')
      return
    }
    void call('annotations.link', { annotationId: pending.annotationId, otherId: current.annotation.id }).then(() => {
      end()
      notify({ kind: 'done', text: t('notebook.linkDone'), action: undoAction() })
    }).catch(tell)
  }

  const heightOf = useCallback((head: number, row: number) => (line: number) => (lines.at(line).kind === 'head' ? head : row), [lines])

  return {
    targets, toggle, told, heightOf,
    colour: (colour) => changeAll({ colour }),
    setTask: (task) => changeAll({ task }),
    picking: {
      isEmpty: picked.size === 0,
      isPicked: (line) => picked.has(idAt(line) ?? ''),
      onToggle: toggle,
      onExtend: (line) => void extend(line).catch(tell),
    },
    commands: notebookCommands({
      hasTargets: () => targets().length > 0,
      hasOne: () => current !== null && picked.size === 0,
      isLost: () => current !== null && current.range === null,
      hasPicked: () => picked.size > 0,
      isGrouped: () => groups.length > 0,
      hasTag: () => filter.tag !== null,
      toggle: () => toggle(active),
      extend: (step) => void extend(active + step).catch(tell),
      all: () => void call('notebook.ids', { ...filter, group, order }).then((ids) => pick(new Set(ids), 0)).catch(tell),
      none, edit, question, link,
      tag: () => (picked.size > 0 ? show('tag') : edit('tags')),
      colour: (colour) => changeAll({ colour }),
      place: () => begin('place'),
      remove: removeAll,
      fold: setFolded,
      foldAll: () => {
        fold(folded.size > 0 ? new Set() : new Set(groups.map(({ key }) => key)))
        move(-1)
      },
      search: () => document.getElementById(NOTEBOOK_SEARCH)?.focus(),
      meanings: () => show('meanings'),
      rename: () => show('rename'),
    }),
  }
}
