import type { Suggestion } from '../../core/entity/entity.ts'
import { refusalId } from '../../core/entity/refusal.ts'
import type { ArticleFigure } from '../../core/text/figure.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { place } from '../place.ts'
import { articleSummary, articleText } from '../store/articles.ts'
import { allEntities } from '../store/entities.ts'
import { logLength } from '../store/log.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import { refusalIds } from '../store/refusals.ts'
import type { OpenCase } from '../store/open-case.ts'
import { datesInText } from './dates.ts'
import { figuresInText } from './figures.ts'
import { knowledgeOf, type Knowledge } from './knowledge.ts'
import { suggest } from './suggest.ts'

interface Cached {
  readonly logLength: number
  /** All names, to tell whether an edit touched any. */
  readonly names: string
  readonly knowledge: Knowledge
  /** Names that are not to be proposed, as of `refusalId`. */
  readonly refused: ReadonlySet<string>
}

const cache = new WeakMap<OpenCase, Cached>()

/** What the case knows by name, built anew only when an edit has changed an entity. */
function knowledgeIn(openCase: OpenCase): Cached {
  const length = logLength(openCase.db)
  const cached = cache.get(openCase)
  if (cached?.logLength === length) return cached
  const entities = allEntities(openCase.db)
  const names = JSON.stringify(entities.map(({ id, type, name, role, aliases }) => [id, type, name, role, aliases]))
  const knowledge = cached?.names === names ? cached.knowledge : knowledgeOf(entities)
  const made = { logLength: length, names, knowledge, refused: refusalIds(openCase.db) }
  cache.set(openCase, made)
  return made
}

/** What to propose in an article of the case, as it is now. @throws article/not-found */
export function suggestionsOfArticle(openCase: OpenCase, articleId: string): Suggestion[] {
  const { db } = openCase
  const article = articleText(db, articleId)
  if (!article) throw new RedthreadError('article/not-found')
  const decided = mentionsOfArticle(db, articleId).flatMap((mention) => {
    const { range } = place(article.text, mention)
    return range ? [{ ...range, status: mention.status, name: mention.name, entityId: mention.entityId }] : []
  })
  const { knowledge, refused } = knowledgeIn(openCase)
  return suggest({ id: articleId, text: article.text, blocks: article.blocks }, knowledge, decided).filter(({ type, name }) => refused.size === 0 || !refused.has(refusalId(type, name)))
}

/** The figures and dates in an article of the case, in order. Dates without a year are read against its day of publication, unless that is a guess. @throws article/not-found */
export function figuresOfArticle({ db }: OpenCase, articleId: string): ArticleFigure[] {
  const article = articleText(db, articleId)
  const summary = articleSummary(db, articleId)
  if (!article || !summary) throw new RedthreadError('article/not-found')
  const { text, blocks } = article
  const published = summary.guessed.includes('published') ? null : summary.published
  const dates = datesInText(text, blocks, { published }).map((date) => ({ ...date, kind: 'date' as const }))
  return [...figuresInText(text), ...dates].sort((a, b) => a.start - b.start).map((figure) => ({ articleId, text: text.slice(figure.start, figure.end), ...figure }))
}
