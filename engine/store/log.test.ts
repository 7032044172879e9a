import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describe as selectorsOf } from '../../core/anchor/describe.ts'
import { HIGHLIGHT_COLOURS, TASK_STATES, withExtras, type Annotation } from '../../core/annotation/annotation.ts'
import { MEANINGS_ID, tidyMeanings } from '../../core/annotation/meanings.ts'
import { batchMarkId, type Batch, type BatchMark } from '../../core/batch/batch.ts'
import { correctMeta } from '../../core/article/meta.ts'
import { memberId, type Collection, type CollectionMember } from '../../core/collection/collection.ts'
import { create, remove, update, type Change, type Edit, type LogEntry, type RecordKind, type Records } from '../../core/change.ts'
import type { DossierDraft } from '../../core/dossier/draft.ts'
import { pairId, type GroupCorrection, type GroupLead } from '../../core/duplicate/group.ts'
import { apartId, apartOf, type Apart } from '../../core/entity/apart.ts'
import { ENTITY_TYPES, type Entity, type Mention } from '../../core/entity/entity.ts'
import { refusalOf, type Refusal } from '../../core/entity/refusal.ts'
import type { SavedSearch } from '../../core/search/saved-search.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { addArticle, temporaryFolder, testCase, testHost } from '../testing.ts'
import { allAnnotations, annotationsTiedTo } from './annotations.ts'
import { apartById, apartsOf } from './aparts.ts'
import { articleIds, articleMeta } from './articles.ts'
import { batchById, batchList, batchMarkById } from './batches.ts'
import { meaningsById } from './colour-meanings.ts'
import { collectionRows, collectionsFrom, memberById, membersOfArticles, membersOfCollection } from './collections.ts'
import { all, value, type Readable, type Writable } from './database.ts'
import { search } from '../search/search.ts'
import { dossierDraft } from './dossier-drafts.ts'
import { allEntities } from './entities.ts'
import { groupCorrection, groupLead } from './group-corrections.ts'
import { fileProblems } from './integrity.ts'
import { historyState } from './log.ts'
import { allMentionsOfEntity, mentionsOfArticle } from './mentions.ts'
import { createCase, openCase, type OpenCase } from './open-case.ts'
import { readMarkById } from './read-marks.ts'
import { readingById } from './readings.ts'
import { allRefusals, refusalById } from './refusals.ts'
import { presenceById } from './removed-articles.ts'
import { savedSearches } from './saved-searches.ts'
import { wholeLog } from './testing-log.ts'

const TEXT = 'Police searched the compound.\n\nប៉ូលិសបានឆែកឆេរ។\n\n警方搜查了这座大楼。😀'
const AT = '2025-02-03T04:05:06.000Z'

/** Everything an edit can touch, by kind and id. */
function everything(db: Readable): Record<string, unknown> {
  const entities = allEntities(db)
  const records: [RecordKind, { id: string } | null][] = [
    ...entities.map((entity): [RecordKind, Entity] => ['entity', entity]),
    ...entities.map((entity): [RecordKind, DossierDraft | null] => ['dossierDraft', dossierDraft(db, entity.id)]),
    ...articleIds(db).flatMap(id => mentionsOfArticle(db, id)).map((mention): [RecordKind, Mention] => ['mention', mention]),
    ...allAnnotations(db).map((annotation): [RecordKind, Annotation] => ['annotation', annotation]),
    ...articleIds(db).flatMap((id): [RecordKind, Records['article' | 'articleMeta' | 'articleReading' | 'readMark'] | null][] => [
      ['article', presenceById(db, id)], ['articleMeta', articleMeta(db, id)], ['articleReading', readingById(db, id)], ['readMark', readMarkById(db, id)],
    ]),
    ...collectionRows(db).map(({ collection }): [RecordKind, Collection] => ['collection', collection]),
    ...collectionRows(db).flatMap(({ collection }) => membersOfCollection(db, collection.id)).map((member): [RecordKind, CollectionMember] => ['collectionMember', member]),
    ...['a1', 'a2'].map((id): [RecordKind, GroupLead | null] => ['groupLead', groupLead(db, id)]),
    ['groupCorrection', groupCorrection(db, pairId('a1', 'a2'))],
    ...entities.flatMap(({ id }) => apartsOf(db, id)).map((apart): [RecordKind, Apart] => ['apart', apart]),
    ...allRefusals(db).map((refusal): [RecordKind, Refusal] => ['refusal', refusal]),
    ...savedSearches(db).map((saved): [RecordKind, SavedSearch] => ['savedSearch', saved]),
    ['colourMeanings', meaningsById(db, MEANINGS_ID)],
    ['batch', batchById(db, 'b1')], ['batchList', batchList(db, 'b1')],
    ...['a1', 'a2'].map((id): [RecordKind, BatchMark | null] => ['batchMark', batchMarkById(db, batchMarkId('b1', 0, id))]),
  ]
  return Object.fromEntries(records.filter(([, record]) => record !== null).map(([kind, record]) => [`${kind} ${record!.id}`, record]))
}

/** The rows that a person can see, as they lie, and what search makes of them. */
function tables(db: Writable): unknown {
  return {
    articles: all(db, 'SELECT a.*, r.* FROM article a JOIN article_reading r USING (seq) ORDER BY seq'),
    waiting: all(db, 'SELECT o.* FROM ocr_page o JOIN article a ON a.id = o.article_id ORDER BY article_id, page'),
    found: ['police', 'ប៉ូលិស', '警方', 'caf'].map(word => search(db, word, { offset: 0, limit: 100 }).hits.map(({ article }) => article.id).sort()),
  }
}

/** What the log alone says the case holds, starting from what it held before the first edit. */
function replayed(start: Record<string, unknown>, entries: readonly LogEntry[]): Record<string, unknown> {
  const records = { ...start }
  const hidden: Record<string, unknown> = {}
  for (const { record, id, before, after } of entries.flatMap(entry => entry.changes)) {
    expect(records[`${record} ${id}`] ?? null).toEqual(before)
    // An article that is removed takes its metadata, text and read mark along, and brings them back.
    if (record === 'article') {
      for (const part of ['articleMeta', 'articleReading', 'readMark'].map(kind => `${kind} ${id}`)) {
        if (after && hidden[part]) records[part] = hidden[part]
        else if (!after) {
          hidden[part] = records[part]
          delete records[part]
        }
      }
    }
    if (after) records[`${record} ${id}`] = after
    else delete records[`${record} ${id}`]
  }
  return records
}

interface Choice {
  readonly what: 'entity' | 'rename' | 'mention' | 'reject' | 'annotate' | 'rewrite' | 'talk' | 'mean' | 'draft' | 'meta' | 'read' | 'unmark' | 'delete' | 'accept' | 'remove' | 'reread' | 'collect' | 'gather' | 'apart' | 'refuse' | 'disband' | 'group' | 'lead' | 'search' | 'batch' | 'look'
  readonly a: number
  readonly b: number
  readonly words: string
}

const choice: fc.Arbitrary<Choice> = fc.record({
  what: fc.constantFrom('entity', 'rename', 'mention', 'reject', 'annotate', 'rewrite', 'talk', 'mean', 'draft', 'meta', 'read', 'unmark', 'delete', 'accept', 'remove', 'reread', 'collect', 'gather', 'apart', 'refuse', 'disband', 'group', 'lead', 'search', 'batch', 'look'),
  a: fc.nat(),
  b: fc.nat(),
  words: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('Sar Thet', '西港', 'ព្រះសីហនុ', '\'; DROP TABLE log; --', '{"a":1}')),
})

type Step = { readonly kind: 'edit'; readonly choice: Choice } | { readonly kind: 'undo' | 'redo' | 'reopen' }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: choice.map((chosen): Step => ({ kind: 'edit', choice: chosen })) },
  { weight: 3, arbitrary: fc.constant<Step>({ kind: 'undo' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'redo' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reopen' }) },
)

/** An edit that fits what the case holds now, or null when the choice has nothing to work on. */
function editFor(db: Readable, { what, a, b, words }: Choice, id: string): Edit | null {
  const entities = allEntities(db)
  const annotations = allAnnotations(db)
  const articles = articleIds(db)
  const articleId = articles[a % articles.length]
  if (articleId === undefined) return null
  const mentions = mentionsOfArticle(db, articleId)
  const collections = collectionRows(db).map(({ collection }) => collection)
  const collection = collections[b % Math.max(1, collections.length)]
  const start = b % TEXT.length
  const target = selectorsOf(TEXT, { start, end: Math.min(TEXT.length, start + 1 + (a % 9)) })
  const entity = entities[a % Math.max(1, entities.length)]
  const annotation = annotations[b % Math.max(1, annotations.length)]
  const type = ENTITY_TYPES[b % ENTITY_TYPES.length]!
  const made: Entity = { id, type, name: words, role: a % 2 ? words : null, aliases: [words, `${words}${a % 7}`], notes: words, createdAt: AT, updatedAt: AT }
  const naming = (of: Entity | null, status: Mention['status']): Mention =>
    ({ id: `${id}-m`, articleId, target, status, entityId: of?.id ?? null, name: words, type, createdAt: AT })
  const edit = (...changes: Change[]): Edit => ({ label: `${what} ${words}`, changes })

  switch (what) {
    case 'entity': return edit(create('entity', made))
    case 'accept': return edit(create('entity', made), create('mention', naming(made, 'confirmed')))
    case 'reject': return edit(create('mention', naming(null, 'rejected')))
    case 'rename': return entity ? edit(update('entity', entity, { ...made, id: entity.id, aliases: [...entity.aliases].reverse(), ...(a % 2 ? { ledger: [{ name: words, kind: 'former' as const }], roles: [{ title: words, from: '2023' }] } : {}) })) : null
    case 'mention': return entity ? edit(create('mention', naming(entity, 'confirmed'))) : null
    case 'batch': {
      const before = batchById(db, 'b1')
      const batch: Batch = { id: 'b1', name: words, way: 'name', madeAt: AT }
      if (!before) return edit(create('batchList', { id: 'b1', entries: [{ name: words, others: [`${a}`] }] }), create('batch', batch))
      return b % 2 ? edit(update('batch', before, batch)) : edit(remove('batch', before), remove('batchList', batchList(db, 'b1')!))
    }
    case 'look': {
      const before = batchMarkById(db, batchMarkId('b1', 0, articleId))
      const after: BatchMark = { id: batchMarkId('b1', 0, articleId), batchId: 'b1', entry: 0, articleId, looked: b % 2 === 0, at: AT }
      return edit(before ? update('batchMark', before, after) : create('batchMark', after))
    }
    case 'draft': {
      if (!entity) return null
      const before = dossierDraft(db, entity.id)
      const after: DossierDraft = { id: entity.id, title: words, author: '', label: 'TLP:RED', sections: a % 2 ? ['identity', 'method'] : [], summary: words, updatedAt: AT }
      if (before && b % 3 === 0) return edit(remove('dossierDraft', before))
      return edit(before ? update('dossierDraft', before, after) : create('dossierDraft', after))
    }
    case 'annotate': return edit(create('annotation', {
      id, articleId, target, note: words, tags: [words], colour: HIGHLIGHT_COLOURS[b % 5]!, entityIds: entity ? [entity.id] : [], createdAt: AT, updatedAt: AT,
    }))
    case 'rewrite': return annotation ? edit(update('annotation', annotation, { ...annotation, note: words, entityIds: entities.map(each => each.id).reverse() })) : null
    case 'talk': return annotation ? edit(update('annotation', annotation, withExtras(annotation, {
      task: [null, ...TASK_STATES][a % 3]!,
      replies: a % 4 === 0 ? [] : [...annotation.replies ?? [], { id: `${id}-r`, text: words, at: AT }],
      // One that is deleted may still be linked to.
      links: b % 4 === 0 ? [] : [...new Set([...annotation.links ?? [], annotations[a % annotations.length]!.id])],
    }))) : null
    case 'mean': {
      const before = meaningsById(db, MEANINGS_ID)
      const after = tidyMeanings({ [HIGHLIGHT_COLOURS[b % 5]!]: words })
      if (before && a % 3 === 0) return edit(remove('colourMeanings', before))
      return edit(before ? update('colourMeanings', before, after) : create('colourMeanings', after))
    }
    case 'unmark': {
      if (annotation && a % 2) return edit(remove('annotation', annotation))
      const mention = mentions[b % Math.max(1, mentions.length)]
      return mention ? edit(remove('mention', mention)) : null
    }
    case 'meta': {
      const before = articleMeta(db, articleId)!
      return edit(update('articleMeta', before, { ...before, meta: correctMeta(before.meta, 'title', words) }))
    }
    case 'read': {
      const before = readMarkById(db, articleId)
      return edit(before ? remove('readMark', before) : create('readMark', { id: articleId, at: AT }))
    }
    case 'remove': return edit(
      ...annotations.filter(each => each.articleId === articleId).map(each => remove('annotation', each)),
      ...mentions.map(mention => remove('mention', mention)),
      ...membersOfArticles(db, [articleId]).map(member => remove('collectionMember', member)),
      remove('article', { id: articleId }),
    )
    case 'reread': {
      const before = readingById(db, articleId)!
      const text = `${words.trim() || 'Nothing'} café\n\n${TEXT}`
      return edit(update('articleReading', before, {
        ...before, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], encoding: b % 2 ? null : { label: 'windows-1252', origin: 'chosen' },
        pages: [{ start: 0, width: 10, height: 20, reading: 'ocr', confidence: a % 100 }],
        lines: [{ start: 0, end: 3, page: 1, left: (a % 1000) / 1000, top: 0.5, right: (b % 1000) / 1000, bottom: 0.999 }],
      }))
    }
    case 'group': {
      const pair = pairId('a1', 'a2')
      const before = groupCorrection(db, pair)
      const after: GroupCorrection = { id: pair, articleIds: ['a1', 'a2'], verdict: a % 2 ? 'together' : 'apart' }
      if (before && b % 3 === 0) return edit(remove('groupCorrection', before))
      return edit(before ? update('groupCorrection', before, after) : create('groupCorrection', after))
    }
    case 'search': {
      const searches = savedSearches(db)
      const before = searches[b % Math.max(1, searches.length)]
      const after: SavedSearch = { id, name: words, query: words, order: a % 2 ? 'newest' : 'relevance', createdAt: AT }
      if (!before || b % 3 === 0) return edit(create('savedSearch', after))
      return edit(a % 3 === 0 ? remove('savedSearch', before) : update('savedSearch', before, { ...after, id: before.id, createdAt: before.createdAt }))
    }
    case 'lead': return edit(groupLead(db, articleId) ? remove('groupLead', { id: articleId }) : create('groupLead', { id: articleId }))
    case 'collect': return edit(create('collection', { id, name: words, parentId: collection && a % 2 ? collection.id : null }))
    case 'gather': {
      if (!collection) return null
      const member: CollectionMember = { id: memberId(collection.id, articleId), collectionId: collection.id, articleId }
      return edit(memberById(db, member.id) ? remove('collectionMember', member) : create('collectionMember', member))
    }
    case 'apart': {
      const [one, other] = entities
      if (!one || !other) return null
      const held = apartById(db, apartId(one.id, other.id))
      return edit(held ? remove('apart', held) : create('apart', apartOf(one.id, other.id, AT)))
    }
    case 'refuse': {
      const refusal = refusalOf('person', words, AT)
      const held = refusalById(db, refusal.id)
      return edit(held ? remove('refusal', held) : create('refusal', refusal))
    }
    case 'disband': return collection ? edit(...collectionsFrom(db, collection.id).reverse().flatMap(each => [
      ...membersOfCollection(db, each.id).map(member => remove('collectionMember', member)), remove('collection', each),
    ])) : null
    case 'delete': {
      if (!entity) return null
      const draft = dossierDraft(db, entity.id)
      return edit(
        ...allMentionsOfEntity(db, entity.id).map(mention => remove('mention', mention)),
        ...annotationsTiedTo(db, entity.id).map(tied => update('annotation', tied, { ...tied, entityIds: tied.entityIds.filter(each => each !== entity.id) })),
        ...(draft ? [remove('dossierDraft', draft)] : []),
        ...apartsOf(db, entity.id).map(apart => remove('apart', apart)),
        remove('entity', entity),
      )
    }
  }
}

/** While the articles still wait to be grouped anew. */
const VERDICT_TWICE: Step[] = [0, 1].map((a) => ({ kind: 'edit', choice: { what: 'group', a, b: 1, words: '' } }))

describe('any sequence of edits, undos and redos, over closing and opening again', () => {
  it('is taken back and done again step by step, and the log alone tells the whole case', () => {
    const folder = temporaryFolder()
    let number = 0
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), steps => {
      const host = testHost()
      const file = join(folder, `${number++}.redthread`)
      let current = createCase(host, { file, passphrase: null, name: 'Test' })
      try {
        addArticle(current.db, TEXT, { id: 'a1', title: 'One' })
        addArticle(current.db, `${TEXT}!`, { id: 'a2' })
        const start = everything(current.db)
        const past: { readonly label: string; readonly state: Record<string, unknown>; readonly rows: unknown }[] = []
        const future: typeof past = []
        let entries = 0
        let now = start
        let rows = tables(current.db)
        const startRows = rows

        steps.forEach((each, index) => {
          if (each.kind === 'reopen') {
            current.close()
            current = openCase(host, { file, passphrase: null })
          } else if (each.kind === 'edit') {
            const edit = editFor(current.db, each.choice, `id-${index}`)
            if (!edit) return
            current.edit(edit)
            past.push({ label: edit.label, state: now, rows })
            future.length = 0
            now = everything(current.db)
            rows = tables(current.db)
            entries++
          } else {
            const [from, to] = each.kind === 'undo' ? [past, future] : [future, past]
            const next = from.pop()
            if (!next) {
              expect(() => current[each.kind as 'undo' | 'redo']()).toThrow(RedthreadError)
              return
            }
            current[each.kind]()
            to.push({ label: next.label, state: now, rows })
            now = next.state
            rows = next.rows
            entries++
          }
          expect(everything(current.db)).toEqual(now)
          expect(tables(current.db)).toEqual(rows)
          expect(historyState(current.db)).toEqual({ undo: past.at(-1)?.label ?? null, redo: future.at(-1)?.label ?? null })
        })

        const log = wholeLog(current.db)
        expect(log.map(entry => entry.seq)).toEqual(Array.from({ length: entries }, (_, index) => index + 1))
        expect(replayed(start, log)).toEqual(now)
        while (past.length > 0) {
          current.undo()
          past.pop()
        }
        expect(everything(current.db)).toEqual(start)
        expect(tables(current.db)).toEqual(startRows)
        expect(fileProblems(current.db, false)).toEqual([])
      } finally {
        current.close()
      }
    }), { numRuns: 40, examples: [[VERDICT_TWICE]] })
  })
})

describe('an edit that does not fit', () => {
  const entity: Entity = { id: 'e1', type: 'person', name: 'Sar Thet', role: null, aliases: ['សរ ថេត'], notes: '', createdAt: AT, updatedAt: AT }
  const mention: Mention = {
    id: 'm1', articleId: 'a1', target: selectorsOf(TEXT, { start: 0, end: 6 }), status: 'confirmed', entityId: 'e1', name: 'Sar Thet', type: 'person', createdAt: AT,
  }

  function withEntity(): OpenCase {
    const current = testCase()
    addArticle(current.db, TEXT, { id: 'a1' })
    current.edit({ label: 'New', changes: [create('entity', entity)] })
    return current
  }

  it.each<[string, readonly Change[]]>([
    ['makes a record that is there', [create('entity', { ...entity, name: 'Other' })]],
    ['changes what has changed', [update('entity', { ...entity, notes: 'old' }, { ...entity, notes: 'new' })]],
    ['changes what is gone', [update('entity', { ...entity, id: 'e9' }, { ...entity, id: 'e9', notes: 'new' })]],
    ['deletes what has changed', [remove('entity', { ...entity, aliases: [] })]],
    ['names an entity that is not there', [create('mention', { ...mention, entityId: 'e9' })]],
    ['lies in an article that is not there', [create('mention', { ...mention, articleId: 'a9' })]],
    ['leaves a mention without its entity', [create('mention', mention), remove('entity', entity)]],
    ['confirms nobody', [create('mention', { ...mention, entityId: null })]],
    ['is right at first and stale at the end', [create('mention', mention), create('entity', entity)]],
  ])('%s: is refused whole, and nothing is logged', (_, changes) => {
    const current = withEntity()
    const before = everything(current.db)
    expect(() => current.edit({ label: 'Wrong', changes })).toThrow(new RedthreadError('edit/stale'))
    expect(everything(current.db)).toEqual(before)
    expect(value(current.db, 'SELECT count(*) FROM log')).toBe(1)
    expect(historyState(current.db)).toEqual({ undo: 'New', redo: null })
  })

  it('may touch one record twice in one step', () => {
    const current = withEntity()
    const renamed = { ...entity, name: 'Gen. Sar Thet' }
    current.edit({ label: 'Twice', changes: [update('entity', entity, renamed), update('entity', renamed, { ...renamed, notes: 'seen' })] })
    expect(allEntities(current.db)).toEqual([{ ...renamed, notes: 'seen' }])
    current.undo()
    expect(allEntities(current.db)).toEqual([entity])
  })
})
