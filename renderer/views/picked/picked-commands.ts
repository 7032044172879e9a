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
  const toAll = (id: string, label: Command['label'], shortcut: string, run: () => void): Command => (
    { id: `picked.${id}`, label, group: 'library', shortcuts: [shortcut], when: actions.hasTargets, run }
  )
  return [
    inList('pick', 'picked.commands.pick', ' ', actions.toggle),
    inList('pick-down', 'picked.commands.pickDown', 'Shift+ArrowDown', () => actions.extend(1)),
    inList('pick-up', 'picked.commands.pickUp', 'Shift+ArrowUp', () => actions.extend(-1)),
    { ...inList('pick-all', 'picked.commands.pickAll', 'Mod+A', actions.all), hidden: false },
    { id: 'picked.none', label: 'picked.commands.pickNone', group: 'library', shortcuts: ['Escape'], when: actions.hasPicked, run: actions.none },
    toAll('read', 'picked.commands.read', 'R', () => actions.setRead(true)),
    toAll('unread', 'picked.commands.unread', 'U', () => actions.setRead(false)),
    toAll('tag', 'picked.commands.tag', 'T', () => actions.show('tag')),
    toAll('annotate', 'picked.commands.annotate', 'M', () => actions.show('annotate')),
    toAll('collect', 'picked.commands.collect', 'L', () => actions.show('collect')),
  ]
}
