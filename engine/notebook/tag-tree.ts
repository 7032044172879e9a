import { tagPath } from '../../core/annotation/tags.ts'
import type { TagNode } from '../../contract/notebook-shapes.ts'
import { tagCounts, tagSets } from '../store/annotations.ts'
import type { Readable } from '../store/database.ts'
import { byLevels } from './select.ts'

/** Every tag and every level above one, each before those below it. */
export function tagTree(db: Readable): TagNode[] {
  const own = new Map(tagCounts(db).map(({ tag, annotations }) => [tag, annotations]))
  const within = new Map<string, number>()
  for (const { tags, annotations } of tagSets(db)) {
    for (const tag of new Set(tags.flatMap(tagPath))) within.set(tag, (within.get(tag) ?? 0) + annotations)
  }
  return [...within].map(([tag, count]) => ({ tag, annotations: own.get(tag) ?? 0, within: count })).sort((a, b) => byLevels(a.tag, b.tag))
}
