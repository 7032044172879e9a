import { setImmediate as turn } from 'node:timers/promises'
import { describe } from '../../core/anchor/describe.ts'
import { create, type Change } from '../../core/change.ts'
import type { Entity, Mention } from '../../core/entity/entity.ts'
import { foldText, tidyName } from '../../core/entity/fold.ts'
import type { TextRange } from '../../core/text/block.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { Host } from '../host.ts'
import { place } from '../place.ts'
import { articleIds, articleText } from '../store/articles.ts'
import { allEntities } from '../store/entities.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import type { OpenCase } from '../store/open-case.ts'
import { nameFinder, type NameFinder } from '../suggest/dictionary.ts'

/**
 * Confirms every place in every article where a name or alias of `entityIds` stands in the same letters. Where names overlap the longest
 * is meant, be it of another entity; a name that several entities share is left to the analyst, and so is a passage they have decided on.
 * Other calls are served between chunks. Returns how many mentions were made.
 */
export async function confirmMentions(host: Pick<Host, 'now' | 'newId'>, openCase: OpenCase, entityIds: readonly string[], chunk: number): Promise<number> {
  const { db, closing } = openCase
  const { find, names } = exactNames(allEntities(db))
  const wanted = new Set(entityIds)
  let changes: Change[] = []
  let confirmed = 0
  const flush = () => {
    if (changes.length > 0) openCase.edit({ label: `Confirm ${changes.length} mentions`, changes })
    confirmed += changes.length
    changes = []
  }
  for (const articleId of articleIds(db)) {
    await turn()
    if (closing.aborted) throw new RedthreadError('case/none')
    changes.push(...inArticle(articleId))
    if (changes.length >= chunk) flush()
  }
  flush()
  return confirmed

  function inArticle(articleId: string): Change[] {
    const article = articleText(db, articleId)
    if (!article) return []
    const { text } = article
    const decided = mentionsOfArticle(db, articleId).map(mention => place(text, mention))
    const at = host.now().toISOString()
    return find(text).flatMap(({ start, end, nameIndex }) => {
      const { spelling, entity } = names[nameIndex]!
      if (!entity || !wanted.has(entity.id) || comparable(text.slice(start, end)) !== spelling) return []
      if (decided.some(({ record, range }) => range && settles(record, range, entity, { start, end }))) return []
      const mention: Mention = {
        id: host.newId(), articleId, target: describe(text, { start, end }), status: 'confirmed',
        entityId: entity.id, name: entity.name, type: entity.type, createdAt: at,
      }
      return [create('mention', mention)]
    })
  }
}

/** True when the analyst has already said what a passage is: a mention overlaps it, or exactly this one was rejected. */
function settles(decided: Mention, range: TextRange, entity: Entity, found: TextRange): boolean {
  if (decided.status === 'confirmed') return range.start < found.end && found.start < range.end
  const sameEntity = decided.entityId === entity.id || (decided.entityId === null && decided.name === entity.name && decided.type === entity.type)
  return sameEntity && range.start === found.start && range.end === found.end
}

interface Name {
  readonly spelling: string
  /** Null when several entities share the name. */
  readonly entity: Entity | null
}

/** Every name in the case. A main name goes before the same name as an alias. */
function exactNames(entities: readonly Entity[]): { readonly find: NameFinder; readonly names: readonly Name[] } {
  const owners = (namesOf: (entity: Entity) => readonly string[]) => {
    const found = new Map<string, Entity | null>()
    for (const entity of entities) {
      for (const spelling of new Set(namesOf(entity).map(comparable))) found.set(spelling, found.has(spelling) ? null : entity)
    }
    return found
  }
  const bySpelling = new Map([...owners(entity => entity.aliases), ...owners(entity => [entity.name])])
  const names = [...bySpelling].map(([spelling, entity]) => ({ spelling, entity }))
  return { find: nameFinder(names.map(({ spelling }) => spelling)), names }
}

/** The letters of a name: unseen characters and the shapes of quotes, hyphens and spaces do not count; case does. */
function comparable(name: string): string {
  return foldText(tidyName(name)).folded
}
