import type { Command } from '../../commands/command.ts'
import type { PickedPanel } from '../../state/picks.ts'

/** A list has the keys of its rows only while it has the focus. */
export const IN_THE_LIST = '[data-picking]'

export interface PickedActions {
  readonly hasTargets: () => boolean
  readonly hasPicked: () => boolean
  readonly toggle: () => void
  readonly extend: (step: 1 | -1) => void
  readonly all: () => void
  readonly none: () => void
  readonly show: (panel: PickedPanel) => void
  readonly setRead: (read: boolean) => void
}

/** What every list adds to the commands of the window whose rows can be picked. */
export function pickedCommands(actions: PickedActions): Command[] {
  const inList = (id: string, label: Command['label'], shortcut: string, run: () => void): Command => (
    { id: `picked.${id}`, label, group: 'library', shortcuts: [shortcut], within: IN_THE_LIST, hidden: true, run }
  )
  return [
    inList('pick', 'picked.commands.pick', ' ', actions.toggle),
    inList('pick-down', 'picked.commands.pickDown', 'Shift+ArrowDown', () => actions.extend(1)),
    inList('pick-up', 'picked.commands.pickUp', 'Shift+ArrowUp', () => actions.extend(-1)),
    { ...inList('pick-all', 'picked.commands.pickAll', 'Mod+A', actions.all), hidden: false },
    { id: 'picked.none', label: 'picked.commands.pickNone', group: 'library', shortcuts: ['Escape'], when: actions.hasPicked, run: actions.none },
    { id: 'picked.read', label: 'picked.commands.read', group: 'library', shortcuts: ['R'], when: actions.hasTargets, run: () => actions.setRead(true) },
    { id: 'picked.unread', label: 'picked.commands.unread', group: 'library', shortcuts: ['U'], when: actions.hasTargets, run: () => actions.setRead(false) },
    { id: 'picked.tag', label: 'picked.commands.tag', group: 'library', shortcuts: ['T'], when: actions.hasTargets, run: () => actions.show('tag') },
    { id: 'picked.annotate', label: 'picked.commands.annotate', group: 'library', shortcuts: ['M'], when: actions.hasTargets, run: () => actions.show('annotate') },
    { id: 'picked.collect', label: 'picked.commands.collect', group: 'library', shortcuts: ['L'], when: actions.hasTargets, run: () => actions.show('collect') },
  ]
}
