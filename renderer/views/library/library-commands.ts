import type { Command } from '../../commands/command.ts'
import type { PickedPanel } from '../../state/picks.ts'
import { IN_THE_LIST } from '../picked/picked-commands.ts'

export interface LibraryActions {
  readonly hasTargets: () => boolean
  readonly hasSeveral: () => boolean
  readonly inCollection: () => boolean
  readonly show: (panel: PickedPanel) => void
  readonly takeOut: () => void
  readonly group: () => void
  readonly foldCopies: () => void
  readonly unfold: (isUnfolded: boolean) => void
}

/** What the library adds to the commands of the window, beside those of every list that can be picked from. */
export function libraryCommands(actions: LibraryActions): Command[] {
  const inList = (id: string, label: Command['label'], shortcut: string, run: () => void): Command => (
    { id: `library.${id}`, label, group: 'library', shortcuts: [shortcut], within: IN_THE_LIST, hidden: true, run }
  )
  return [
    inList('unfold', 'library.commands.unfold', 'ArrowRight', () => actions.unfold(true)),
    inList('fold', 'library.commands.fold', 'ArrowLeft', () => actions.unfold(false)),
    { id: 'library.correct', label: 'library.commands.correct', group: 'library', shortcuts: ['C'], when: actions.hasTargets, run: () => actions.show('correct') },
    { id: 'library.take-out', label: 'library.commands.takeOut', group: 'library', shortcuts: ['Shift+L'], when: () => actions.inCollection() && actions.hasTargets(), run: actions.takeOut },
    { id: 'library.group', label: 'library.commands.group', group: 'library', shortcuts: ['G'], when: actions.hasSeveral, run: actions.group },
    {
      id: 'library.remove', label: 'library.commands.remove', group: 'library', shortcuts: ['Delete', 'Backspace'], within: IN_THE_LIST,
      when: actions.hasTargets, run: () => actions.show('remove'),
    },
    { id: 'library.fold-copies', label: 'library.commands.foldCopies', group: 'library', shortcuts: ['F'], run: actions.foldCopies },
  ]
}
