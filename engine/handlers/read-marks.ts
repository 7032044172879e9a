import { create, remove, type Change } from '../../core/change.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { articleReference } from '../store/articles.ts'
import { caseInfo } from '../store/case-info.ts'
import { noteOpened, readMarkById, readStates } from '../store/read-marks.ts'

export const readMarkHandlers = {
  'articles.noteOpened': (context, { articleId }) => {
    const openCase = context.case()
    const { db } = openCase
    const read = context.host.now().toISOString()
    if (noteOpened(db, { id: articleId, at: read })) {
      context.host.emit({ name: 'opened', data: { articleId, read } })
      context.host.emit({ name: 'case', data: caseInfo(openCase) })
    }
    const mark = readMarkById(db, articleId)
    if (!mark) throw new RedthreadError('article/not-found')
    return { read: mark.at }
  },
  'articles.setRead': (context, { articleIds, read }) => {
    const { db, edit } = context.case()
    const at = context.host.now().toISOString()
    const ids = [...new Set(articleIds)]
    const known = readStates(db, ids)
    if (known.length === 0 && ids.length > 0) throw new RedthreadError('article/not-found')
    const changes = known.flatMap(({ id, at: before }): Change[] => {
      if (read) return before === null ? [create('readMark', { id, at })] : []
      return before === null ? [] : [remove('readMark', { id, at: before })]
    })
    if (changes.length > 0) {
      const what = changes.length === 1 ? articleReference(db, changes[0]!.id)!.title : `${changes.length} articles`
      edit({ label: `Mark ${what} ${read ? 'read' : 'unread'}`, changes })
    }
    return { changed: changes.length, missing: ids.length - known.length }
  },
} satisfies Partial<HandlerMap>
