import type { Command } from '../../commands/command.ts'
import { COLOUR_KEYS } from '../article/article-actions.ts'
import type { HighlightColour } from '../../../core/annotation/annotation.ts'

const IN_THE_LIST = '[data-notebook-list]'

interface NotebookActions {
  /** Some are picked, or the keyboard is on one. */
  readonly hasTargets: () => boolean
  /** The keyboard is on one, and none is picked. */
  readonly hasOne: () => boolean
  readonly isLost: () => boolean
  readonly hasPicked: () => boolean
  readonly isGrouped: () => boolean
  readonly hasTag: () => boolean
  readonly toggle: () => void
  readonly extend: (step: 1 | -1) => void
  readonly all: () => void
  readonly none: () => void
  readonly edit: (field: 'note' | 'entities' | 'reply') => void
  readonly tag: () => void
  readonly colour: (colour: HighlightColour) => void
  readonly question: () => void
  readonly link: () => void
  readonly place: () => void
  readonly remove: () => void
  readonly fold: (isFolded: boolean) => void
  readonly foldAll: () => void
  readonly search: () => void
  readonly meanings: () => void
  readonly rename: () => void
}

/** What the notebook adds to the commands of the window. What is done with an annotation has the ids and keys that it has in an article. */
export function notebookCommands(actions: NotebookActions): Command[] {
  const one = (id: string, label: Command['label'], shortcuts: readonly string[], run: () => void, when: () => boolean): Command => ({ id: `article.${id}`, label, group: 'article', shortcuts, when, run })
  const inList = (id: string, label: Command['label'], shortcut: string, run: () => void, when?: () => boolean): Command => (
    { id: `notebook.${id}`, label, group: 'notebook', shortcuts: [shortcut], within: IN_THE_LIST, hidden: true, run, ...(when ? { when } : {}) }
  )
  const { hasTargets, hasOne, isGrouped } = actions
  return [
    one('note', 'article.commands.note', ['M'], () => actions.edit('note'), hasOne),
    one('tag', 'article.commands.tag', ['T'], actions.tag, hasTargets),
    one('entity', 'article.commands.entity', ['E'], () => actions.edit('entities'), hasOne),
    one('reply', 'notebook.commands.reply', ['Y'], () => actions.edit('reply'), hasOne),
    one('question', 'notebook.commands.question', ['Q'], actions.question, hasTargets),
    one('link', 'notebook.commands.link', ['L'], actions.link, hasOne),
    one('place', 'notebook.commands.placeLost', ['Shift+L'], actions.place, actions.isLost),
    one('remove', 'article.commands.remove', ['Delete', 'Backspace'], actions.remove, hasTargets),
    ...COLOUR_KEYS.map(({ colour, shortcut }) => one(`highlight-${colour}`, `article.commands.colour.${colour}`, [shortcut], () => actions.colour(colour), hasTargets)),
    inList('pick', 'notebook.commands.pick', ' ', actions.toggle),
    inList('pick-down', 'notebook.commands.pickDown', 'Shift+ArrowDown', () => actions.extend(1)),
    inList('pick-up', 'notebook.commands.pickUp', 'Shift+ArrowUp', () => actions.extend(-1)),
    { ...inList('pick-all', 'notebook.commands.pickAll', 'Mod+A', actions.all), hidden: false },
    { id: 'notebook.pick-none', label: 'notebook.commands.pickNone', group: 'notebook', shortcuts: ['Escape'], when: actions.hasPicked, run: actions.none },
    inList('fold', 'notebook.commands.fold', 'ArrowLeft', () => actions.fold(true), isGrouped),
    inList('unfold', 'notebook.commands.unfold', 'ArrowRight', () => actions.fold(false), isGrouped),
    { id: 'notebook.fold-all', label: 'notebook.commands.foldAll', group: 'notebook', shortcuts: ['F'], when: isGrouped, run: actions.foldAll },
    { id: 'notebook.search', label: 'notebook.commands.search', group: 'notebook', shortcuts: ['S'], run: actions.search },
    { id: 'notebook.meanings', label: 'notebook.commands.meanings', group: 'notebook', shortcuts: ['C'], run: actions.meanings },
    { id: 'notebook.rename-tag', label: 'notebook.commands.renameTag', group: 'notebook', shortcuts: ['F2'], when: actions.hasTag, run: actions.rename },
  ]
}
