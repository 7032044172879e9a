import type { EntityPage } from '../../../contract/entity-shapes.ts'
import type { Entity, EntityType } from '../../../core/entity/entity.ts'
import { compareEdtf, parseEdtf } from '../../../core/timeline/edtf.ts'

/** What an entity's page says before anything else. */
export interface Glance {
  /** EDTF: of the earliest and the latest article that names it; null where none has a date. */
  readonly first: string | null
  readonly last: string | null
  /** Named in the same paragraphs, most often first. */
  readonly where: readonly Entity[]
  readonly withWhom: readonly Entity[]
  readonly missing: readonly Missing[]
}

/** What an investigator would want to know, and the case does not say. */
export type Missing = 'mentions' | 'role' | 'second-source' | 'dates' | 'places' | 'alias-sources'

const WHERE: readonly EntityType[] = ['location', 'compound']
const MOST = 5

export function glanceAt({ entity, aliases, articles, sources, mentions, appearsWith }: EntityPage): Glance {
  const dates = articles.flatMap(({ published }) => {
    const date = published === null ? null : parseEdtf(published)
    return date === null ? [] : [{ published, date }]
  }).sort((a, b) => compareEdtf(a.date, b.date))
  const places = appearsWith.map((one) => one.entity).filter(({ type }) => WHERE.includes(type))
  const missing: Missing[] = [
    ...(mentions.length === 0 ? ['mentions' as const] : []),
    ...(entity.type === 'official' && entity.role === null ? ['role' as const] : []),
    ...(mentions.length > 0 && sources < 2 ? ['second-source' as const] : []),
    ...(articles.length > 0 && dates.length === 0 ? ['dates' as const] : []),
    ...(mentions.length > 0 && places.length === 0 && entity.type !== 'location' ? ['places' as const] : []),
    ...(aliases.some(({ source }) => source === null) ? ['alias-sources' as const] : []),
  ]
  return {
    first: dates[0]?.published ?? null, last: dates.at(-1)?.published ?? null,
    where: places.slice(0, MOST), withWhom: appearsWith.map((one) => one.entity).filter(({ type }) => !WHERE.includes(type)).slice(0, MOST), missing,
  }
}
