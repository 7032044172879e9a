import { paragraphsOf } from '../../core/annotation/ties.ts'
import { pageAt } from '../../core/article/page.ts'
import type { AliasNote, Entity, Mention } from '../../core/entity/entity.ts'
import { nameKey } from '../../core/entity/fold.ts'
import { independentSources } from '../../core/duplicate/independence.ts'
import { paragraphAt } from '../../core/text/block.ts'
import { dominantScript } from '../../core/text/script.ts'
import { sentenceAt } from '../../core/text/sentence.ts'
import type { AliasLine, EntityPage, MentionInContext } from '../../contract/entity-shapes.ts'
import type { ArticleReference, Placed } from '../../contract/shapes.ts'
import { standingsOf } from '../store/groups.ts'
import { articleReference, articleText } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import { entityById } from '../store/entities.ts'
import { place } from '../place.ts'
import { surroundings, type Surroundings } from '../surroundings.ts'

type Company = EntityPage['appearsWith'][number]

/** With groups of articles as they were last worked out. */
export function entityPage(db: Readable, entity: Entity): EntityPage {
  const articles = surroundings(db, entity.id).flatMap(around => {
    const reference = articleReference(db, around.articleId)
    return reference ? [{ around, reference }] : []
  })
  const naming = articles.filter(({ around }) => around.mentions.length > 0)
  const standings = standingsOf(db, naming.map(({ reference }) => reference.id))
  return {
    entity,
    aliases: entity.aliases.map(alias => aliasLine(db, entity, alias, articles)),
    mentions: articles.flatMap(({ around, reference }) => around.mentions.map(mention => inContext(mention, around, reference))),
    articles: naming.map(({ around, reference }) => ({ ...reference, mentions: around.mentions.length })),
    sources: independentSources(naming.map(({ reference }) => reference.id), id => standings.get(id)?.leadId ?? id),
    appearsWith: company(db, articles.map(({ around }) => around)),
    annotations: articles.flatMap(({ around, reference }) => around.annotations.map(({ record, range }) => ({
      annotation: record,
      article: reference,
      page: range && pageAt(around.pages, range.start),
      paragraph: range ? paragraphAt(around.blocks, range.start) : 0,
    }))),
  }
}

interface Naming {
  readonly around: Surroundings
  readonly reference: ArticleReference
}

/** With the passage that was noted for it, else the first mention in these very words. */
function aliasLine(db: Readable, { ledger }: Entity, name: string, articles: readonly Naming[]): AliasLine {
  const note = ledger?.find(each => each.name === name)
  const noted = note?.source ? placed(db, note.source) : null
  return { name, script: dominantScript(name), kind: note?.kind ?? null, source: noted ?? firstSaid(name, articles) }
}

function firstSaid(name: string, articles: readonly Naming[]): AliasLine['source'] {
  const key = nameKey(name)
  for (const { around: { mentions, pages, blocks }, reference } of articles) {
    const range = mentions.find(({ record, range: at }) => at !== null && nameKey(record.target.quote.exact) === key)?.range
    if (range) return { article: reference, range, page: pageAt(pages, range.start), paragraph: paragraphAt(blocks, range.start) }
  }
  return null
}

function placed(db: Readable, source: NonNullable<AliasNote['source']>): AliasLine['source'] {
  const article = articleReference(db, source.articleId)
  const found = articleText(db, source.articleId)
  if (!article || !found) return null
  const { range } = place(found.text, source)
  return { article, range, page: range && pageAt(found.pages, range.start), paragraph: range ? paragraphAt(found.blocks, range.start) : 0 }
}

function inContext({ record, range }: Placed<Mention>, { text, blocks, pages }: Surroundings, article: ArticleReference): MentionInContext {
  if (!range) {
    const { exact } = record.target.quote
    return { mentionId: record.id, article, page: null, paragraph: 0, sentence: exact, mark: { start: 0, end: exact.length }, range }
  }
  const sentence = sentenceAt(text, blocks, range)
  return {
    mentionId: record.id, article, range,
    page: pageAt(pages, range.start),
    paragraph: paragraphAt(blocks, range.start),
    sentence: text.slice(sentence.start, sentence.end),
    mark: { start: range.start - sentence.start, end: range.end - sentence.start },
  }
}

/** Who is named in the same paragraphs, most often first. */
function company(db: Readable, articles: readonly Surroundings[]): Company[] {
  const met = new Map<string, { readonly paragraphs: Set<string>; readonly articles: Set<string> }>()
  for (const { articleId, blocks, companions } of articles) {
    for (const { record: { entityId }, range } of companions) {
      if (entityId === null) continue
      const places = met.get(entityId) ?? { paragraphs: new Set(), articles: new Set() }
      met.set(entityId, places)
      places.articles.add(articleId)
      const { first, last } = paragraphsOf(blocks, range)
      for (let paragraph = first; paragraph <= last; paragraph++) places.paragraphs.add(`${articleId} ${paragraph}`)
    }
  }
  return [...met]
    .flatMap(([id, places]) => {
      const entity = entityById(db, id)
      return entity ? [{ entity, paragraphs: places.paragraphs.size, articles: places.articles.size }] : []
    })
    .sort((a, b) => b.paragraphs - a.paragraphs || b.articles - a.articles || a.entity.name.localeCompare(b.entity.name, 'en'))
}
