import type { CallInput } from '../../../contract/calls.ts'
import type { ListPlace } from '../../state/navigation.ts'

/** What the engine is asked for a list of results, or for what is beside one in it. */
export function listInput({ query, order = 'relevance', saved, onlyNew }: ListPlace, folded: boolean): Omit<CallInput<'search.run'>, 'offset' | 'limit'> {
  return { query, order, folded, savedId: saved ?? null, onlyNew: onlyNew === true }
}
