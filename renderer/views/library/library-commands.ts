import type { Command } from '../../commands/command.ts'
import type { LibraryPanel } from '../../state/library.ts'

/** The list has the keys of its rows only while it has the focus. */
const IN_THE_LIST = '[data-library]'

export interface LibraryActions {
  readonly hasTargets: () => boolean
  readonly hasSeveral: () => boolean
  readonly hasPicked: () => boolean
  readonly inCollection: () => boolean
  readonly toggle: () => void
  readonly extend: (step: 1 | -1) => void
  readonly all: () => void
  readonly none: () => void
  readonly show: (panel: LibraryPanel) => void
  readonly takeOut: () => void
  readonly group: () => void
  readonly foldCopies: () => void
  readonly unfold: (isUnfolded: boolean) => void
}

/** What the library adds to the commands of the window. */
export function libraryCommands(actions: LibraryActions): Command[] {
  const inList = (id: string, label: Command['label'], shortcut: string, run: () => void): Command => (
    { id: `library.${id}`, label, group: 'library', shortcuts: [shortcut], within: IN_THE_LIST, hidden: true, run }
  )
  return [
    inList('pick', 'library.commands.pick', ' ', actions.toggle),
    inList('pick-down', 'library.commands.pickDown', 'Shift+ArrowDown', () => actions.extend(1)),
    inList('pick-up', 'library.commands.pickUp', 'Shift+ArrowUp', () => actions.extend(-1)),
    { ...inList('pick-all', 'library.commands.pickAll', 'Mod+A', actions.all), hidden: false },
    { id: 'library.pick-none', label: 'library.commands.pickNone', group: 'library', shortcuts: ['Escape'], when: actions.hasPicked, run: actions.none },
    inList('unfold', 'library.commands.unfold', 'ArrowRight', () => actions.unfold(true)),
    inList('fold', 'library.commands.fold', 'ArrowLeft', () => actions.unfold(false)),
    { id: 'library.correct', label: 'library.commands.correct', group: 'library', shortcuts: ['C'], when: actions.hasTargets, run: () => actions.show('correct') },
    { id: 'library.collect', label: 'library.commands.collect', group: 'library', shortcuts: ['L'], when: actions.hasTargets, run: () => actions.show('collect') },
    { id: 'library.take-out', label: 'library.commands.takeOut', group: 'library', shortcuts: ['Shift+L'], when: () => actions.inCollection() && actions.hasTargets(), run: actions.takeOut },
    { id: 'library.group', label: 'library.commands.group', group: 'library', shortcuts: ['G'], when: actions.hasSeveral, run: actions.group },
    {
      id: 'library.remove', label: 'library.commands.remove', group: 'library', shortcuts: ['Delete', 'Backspace'], within: IN_THE_LIST,
      when: actions.hasTargets, run: () => actions.show('remove'),
    },
    { id: 'library.fold-copies', label: 'library.commands.foldCopies', group: 'library', shortcuts: ['F'], run: actions.foldCopies },
  ]
}
