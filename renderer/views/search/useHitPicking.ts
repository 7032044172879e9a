import { useEffect } from 'react'
import type { CallInput } from '../../../contract/calls.ts'
import { call } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { useHitPicks, type Picks } from '../../state/picks.ts'
import { shownIds, type Unfolded } from '../../ui/unfolded.ts'
import { pickRows, type PickableList, type PickedRows } from '../picked/pick-rows.ts'
import { idOfLine, type UnderHit } from './useResults.ts'

interface HitList extends Pick<PickableList, 'idAt' | 'placeAt' | 'active' | 'move'> {
  /** The list whose hits are shown. */
  readonly list: CallInput<'search.ids'>
  readonly lines: number
  readonly unfolded: Unfolded<UnderHit> | null
}

/** Picking hits of the results, and what can be done to them. Those of other words are not picked any more; in another order they still are. */
export function useHitPicking({ list, lines, unfolded, active, move, ...at }: HitList): PickedRows & { readonly picks: Picks } {
  const ids = () => call('search.ids', list)
  const picks = useHitPicks()
  const { enter, loosen } = picks
  useEffect(() => {
    enter(list.query)
  }, [enter, list.query])
  useEffect(() => {
    loosen()
  }, [loosen, list.order, list.folded])
  const rows = pickRows(picks, { ...at, lines, lineIds: async () => shownIds(await ids(), unfolded, idOfLine), allIds: ids, active, move })
  useCommands(rows.commands)
  return { ...rows, picks }
}
