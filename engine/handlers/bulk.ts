import { update } from '../../core/change.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { listedIds } from '../store/article-list.ts'
import { articleMetas } from '../store/articles.ts'
import { corrected } from './articles.ts'

export const bulkHandlers = {
  'articles.ids': (context, input) => listedIds(context.case().db, input),
  'articles.setMetaOfMany': (context, { articleIds, field, value }) => {
    const { db, edit } = context.case()
    const ids = [...new Set(articleIds)]
    const found = articleMetas(db, ids)
    if (found.length < ids.length) throw new RedthreadError('article/not-found')
    const changes = found.flatMap((before) => {
      const meta = corrected(before.meta, field, value)
      return meta === before.meta ? [] : [update('articleMeta', before, { ...before, meta })]
    })
    if (changes.length > 0) edit({ label: changes.length === 1 ? `Correct ${field}` : `Correct ${field} of ${changes.length} articles`, changes })
    return { changed: changes.length }
  },
} satisfies Partial<HandlerMap>
