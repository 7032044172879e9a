import type { TextRange } from '../../../core/text/block.ts'
import type { Command } from '../../commands/command.ts'
import { setRead } from '../../session/read-marks.ts'
import { tell } from '../../state/notices.ts'
import type { PickedPanel, Picks } from '../../state/picks.ts'
import { between, toggled } from '../../ui/picking.ts'
import type { Picking } from '../../ui/VirtualList.tsx'
import { pickedCommands } from './picked-commands.ts'

/** A list whose rows are articles. */
export interface PickableList {
  /** How many rows it has. */
  readonly lines: number
  readonly idAt: (line: number) => string | undefined
  /** Where a row is a place in its article, that place. */
  readonly placeAt?: (line: number) => TextRange | null
  /** The ids of all rows. */
  readonly lineIds: () => Promise<readonly string[]>
  /** The ids of what all of the list means. */
  readonly allIds: () => Promise<readonly string[]>
  /** The row the keyboard is on; -1: none. */
  readonly active: number
  readonly move: (line: number) => void
}

export interface PickedRows {
  readonly picking: Picking
  readonly commands: readonly Command[]
  readonly toggle: (line: number) => void
  /** What an action is about: everything picked, or else the article the keyboard is on. */
  readonly targets: () => readonly string[]
  /** Opens a panel about the targets. */
  readonly show: (panel: PickedPanel) => void
  /** It is done: nothing is picked any more. */
  readonly unpick: () => void
}

/** Picking rows of a list with the keys and the mouse, and what can be done to what is picked. */
export function pickRows({ picked, anchor, pick, show: showPanel }: Picks, { lines, idAt, placeAt, lineIds, allIds, active, move }: PickableList): PickedRows {
  const current = idAt(active)
  const targets = (): readonly string[] => (picked.size > 0 ? [...picked] : current === undefined ? [] : [current])
  const unpick = () => pick(new Set())

  function toggle(line: number): void {
    const id = idAt(line)
    if (id !== undefined) pick(toggled(picked, id), line)
  }

  async function extend(line: number): Promise<void> {
    const to = Math.max(0, Math.min(lines - 1, line))
    const from = anchor < 0 ? Math.max(0, active) : anchor
    move(to)
    pick(between(await lineIds(), from, to), from)
  }

  function show(panel: PickedPanel): void {
    const isOne = picked.size === 0 && current !== undefined
    if (isOne) pick(new Set([current]), active)
    showPanel(panel, isOne ? placeAt?.(active) : null)
  }

  return {
    toggle, targets, show, unpick,
    picking: {
      isEmpty: picked.size === 0,
      isPicked: (line) => {
        const id = idAt(line)
        return id !== undefined && picked.has(id)
      },
      onToggle: toggle,
      onExtend: (line) => void extend(line).catch(tell),
    },
    commands: pickedCommands({
      hasTargets: () => targets().length > 0,
      hasPicked: () => picked.size > 0,
      toggle: () => toggle(active),
      extend: (step) => void extend(active + step).catch(tell),
      all: () => void allIds().then((ids) => pick(new Set(ids), 0)).catch(tell),
      none: unpick,
      show,
      setRead: (read) => void setRead(targets(), read).then(unpick).catch(tell),
    }),
  }
}
