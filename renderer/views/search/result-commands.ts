import { SEARCH_ORDERS, type SearchOrder } from '../../../core/search/order.ts'
import type { Command } from '../../commands/command.ts'
import { IN_THE_LIST } from '../picked/picked-commands.ts'

export interface ResultActions {
  readonly hasHit: () => boolean
  readonly order: SearchOrder
  readonly setOrder: (order: SearchOrder) => void
  readonly unfold: (isUnfolded: boolean) => void
  readonly foldCopies: () => void
  readonly why: () => void
}

/** What the results add to the commands of the window, beside those of every list that can be picked from. */
export function resultCommands({ hasHit, unfold, why, ...shape }: ResultActions): Command[] {
  return [
    { id: 'results.unfold', label: 'search.commands.unfold', group: 'search', shortcuts: ['ArrowRight'], within: IN_THE_LIST, hidden: true, run: () => unfold(true) },
    { id: 'results.fold', label: 'search.commands.fold', group: 'search', shortcuts: ['ArrowLeft'], within: IN_THE_LIST, hidden: true, run: () => unfold(false) },
    { id: 'results.why', label: 'search.commands.why', group: 'search', shortcuts: ['W'], when: hasHit, run: why },
    ...listCommands(shape),
  ]
}

/** What can be done to a list of results whether its articles are shown or their places. */
export function listCommands({ order, setOrder, foldCopies }: Pick<ResultActions, 'order' | 'setOrder' | 'foldCopies'>): Command[] {
  const next = SEARCH_ORDERS[(SEARCH_ORDERS.indexOf(order) + 1) % SEARCH_ORDERS.length]!
  return [
    { id: 'results.next-order', label: 'search.commands.nextOrder', group: 'search', shortcuts: ['O'], run: () => setOrder(next) },
    ...SEARCH_ORDERS.map((one): Command => ({ id: `results.order-${one}`, label: `search.commands.order.${one}`, group: 'search', when: () => one !== order, run: () => setOrder(one) })),
    { id: 'results.fold-copies', label: 'library.commands.foldCopies', group: 'search', shortcuts: ['F'], run: foldCopies },
  ]
}
