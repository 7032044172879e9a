import { useLayoutEffect } from 'react'
import { useBatches } from '../../state/batches.ts'
import { between, toggled } from '../../ui/picking.ts'
import type { Picking } from '../../ui/VirtualList.tsx'

export interface LinePicks {
  readonly active: number
  readonly move: (line: number) => void
  readonly picking: Picking
  /** The keys of the lines an action is about: those picked, or else the one the keyboard is on. */
  readonly targets: () => readonly string[]
  readonly picked: number
  readonly toggle: (line: number) => void
  readonly extend: (line: number) => void
  readonly none: () => void
}

const NONE: ReadonlySet<string> = new Set()

/** The line one is at in a list of `count` lines, and those that are picked. `keyAt` names a line; null while it is not known, or cannot be picked. Of lines that were never in sight nothing is picked. */
export function useLinePicks(list: string, count: number, keyAt: (line: number) => string | null): LinePicks {
  const active = useBatches((batches) => batches.actives[list] ?? -1)
  const picked = useBatches((batches) => (batches.list === list ? batches.picked : NONE))
  const anchor = useBatches((batches) => batches.anchor)
  const pick = useBatches((batches) => batches.pick)
  const enter = useBatches((batches) => batches.enter)
  const moveIn = useBatches((batches) => batches.move)
  const move = (line: number) => moveIn(list, line)
  useLayoutEffect(() => enter(list), [list, enter])

  function toggle(line: number): void {
    const key = keyAt(line)
    if (key !== null) pick(toggled(picked, key), line)
  }

  function extend(line: number): void {
    const to = Math.max(0, Math.min(count - 1, line))
    const from = anchor < 0 ? Math.max(0, active) : anchor
    const keys = Array.from({ length: count }, (_, at) => keyAt(at) ?? '')
    move(to)
    pick(new Set([...between(keys, from, to)].filter((key) => key !== '')), from)
  }

  return {
    active, move, toggle, extend, picked: picked.size, none: () => pick(NONE, -1),
    targets: () => {
      const current = keyAt(active)
      return picked.size > 0 ? [...picked] : current === null ? [] : [current]
    },
    picking: { isEmpty: picked.size === 0, isPicked: (line) => picked.has(keyAt(line) ?? ''), onToggle: toggle, onExtend: extend },
  }
}
