import type { EntityType } from './entity.ts'
import { uniqueNameKey } from './names.ts'

/** An analyst's no to a name in the whole case: it is proposed in no article any more, also in those that come. */
export interface Refusal {
  /** Made of type and name: see `refusalId`. */
  readonly id: string
  readonly type: EntityType
  readonly name: string
  /** ISO 8601 instant, UTC. */
  readonly createdAt: string
}

/** Upper and lower case are the same. */
export const refusalId = (type: EntityType, name: string): string => `${type} ${uniqueNameKey(name)}`

export const refusalOf = (type: EntityType, name: string, createdAt: string): Refusal => ({ id: refusalId(type, name), type, name, createdAt })
