import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, isPassage } from '../../core/anchor/describe.ts'
import type { Annotation } from '../../core/annotation/annotation.ts'
import { passageToAnnotate } from '../../core/annotation/passage-to-annotate.ts'
import { tidyTags } from '../../core/annotation/tags.ts'
import { create, update, type Change } from '../../core/change.ts'
import { makeSnippet } from '../../core/search/snippet.ts'
import type { TextRange } from '../../core/text/block.ts'
import { freeText } from '../../core/text/free-text.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { Context, HandlerMap } from '../context.ts'
import { foundBy } from '../search/found.ts'
import { markerOf } from '../search/marks.ts'
import { readyExact } from '../search/ready-exact.ts'
import { settleForSearch } from '../search/search.ts'
import { annotationsOfArticle } from '../store/annotations.ts'
import { articleText } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'

/** Articles looked at between two turns: some 5 ms. */
const AT_ONCE = 20

type Said = Pick<Annotation, 'note' | 'tags' | 'colour'>

/** What was found in the text of an article: what the list of hits shows of it, or null without a query. */
async function finderFor(openCase: OpenCase, query: string | null): Promise<(text: string) => TextRange | null> {
  if (query === null) return () => null
  await settleForSearch(openCase)
  await readyExact(openCase, query)
  const { state, plan } = foundBy(openCase.db, query)
  const mark = markerOf(state.terms, plan.marks)
  return text => makeSnippet(text, mark(text)).passage
}

/** @throws passage/range when the place lies outside the text */
function placeIn(place: TextRange): (text: string) => TextRange {
  return (text) => {
    if (!isPassage(text, place)) throw new RedthreadError('passage/range')
    return place
  }
}

/** Null where an article is not there, or has no text yet. */
function changeFor(db: Readable, articleId: string, found: (text: string) => TextRange | null, said: Said, context: Context): Change | 'same' | null {
  const article = articleText(db, articleId)
  const passage = article && passageToAnnotate(article.text, article.blocks, found(article.text))
  if (!article || !passage) return null
  const at = context.host.now().toISOString()
  const there = annotationsOfArticle(db, articleId).find(({ target, note }) => (
    target.position.start === passage.start && target.position.end === passage.end && target.quote.exact === article.text.slice(passage.start, passage.end)
    && (note === '' || said.note === '')))
  if (!there) {
    return create('annotation', { id: context.host.newId(), articleId, target: describe(article.text, passage), ...said, entityIds: [], createdAt: at, updatedAt: at })
  }
  const after: Annotation = { ...there, note: there.note || said.note, tags: tidyTags([...there.tags, ...said.tags]) }
  return JSON.stringify(after) === JSON.stringify(there) ? 'same' : update('annotation', there, { ...after, updatedAt: at })
}

function labelOf({ note, tags }: Said, articles: number): string {
  const where = articles === 1 ? '' : ` in ${articles} articles`
  if (note !== '') return `Note${where}`
  return tags.length > 0 ? `Tag ${tags.join(', ')}${where}` : `Highlight${where}`
}

export const annotateManyHandlers = {
  'annotations.createInMany': async (context, { articleIds, place, query, note, tags, colour }) => {
    const openCase = context.case()
    const said: Said = { note: freeText(note), tags: tidyTags(tags), colour }
    const ids = [...new Set(articleIds)]
    const found = place && ids.length === 1 ? placeIn(place) : await finderFor(openCase, query)
    const changes: Change[] = []
    let without = 0
    for (const [index, articleId] of ids.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await nextTurn()
      if (openCase.closing.aborted) throw new RedthreadError('case/none')
      const change = changeFor(openCase.db, articleId, found, said, context)
      if (change === null) without++
      else if (change !== 'same') changes.push(change)
    }
    if (changes.length > 0) openCase.edit({ label: labelOf(said, changes.length), changes })
    return { changed: changes.length, without }
  },
} satisfies Partial<HandlerMap>
