/** An analyst's word that two entities are not the same, however alike their names are. */
export interface Apart {
  /** Made of the two: see `apartId`. */
  readonly id: string
  /** Ids of entities, in ascending order. */
  readonly one: string
  readonly other: string
  /** ISO 8601 instant, UTC. */
  readonly createdAt: string
}

/** The same for two entities in either order. */
export const apartId = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

export function apartOf(a: string, b: string, createdAt: string): Apart {
  const [one, other] = a < b ? [a, b] : [b, a]
  return { id: apartId(a, b), one: one!, other: other!, createdAt }
}
