import type { NotebookRow } from '../../contract/notebook-shapes.ts'
import type { HandlerMap } from '../context.ts'
import { facetsOf, listed } from '../notebook/select.ts'
import { allNotes, type Note } from '../notebook/notes.ts'
import { linkCounts } from '../store/annotations.ts'
import { articleLines } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import { entityById } from '../store/entities.ts'

function rowsOf(db: Readable, notes: readonly Note[]): NotebookRow[] {
  const articles = articleLines(db, [...new Set(notes.map(({ articleId }) => articleId))])
  const entities = new Map([...new Set(notes.flatMap(({ entityIds }) => entityIds))].map(id => [id, entityById(db, id)]))
  const links = linkCounts(db, notes.map(({ annotation }) => annotation.id))
  return notes.flatMap(({ annotation, articleId, range, how, page, paragraph, entityIds }) => {
    const article = articles.get(articleId)
    const named = entityIds.flatMap((id) => {
      const entity = entities.get(id)
      return entity ? [{ id, type: entity.type, name: entity.name }] : []
    })
    return article ? [{ annotation, article, articleId, range, how, page, paragraph, entities: named, links: links.get(annotation.id) ?? 0 }] : []
  })
}

export const notebookHandlers = {
  'notebook.list': async (context, { offset, limit, ...asked }) => {
    const openCase = context.case()
    const { rows, annotations } = listed(openCase.db, await allNotes(openCase), asked)
    return { total: rows.length, annotations, rows: rowsOf(openCase.db, rows.slice(offset, offset + limit)) }
  },
  'notebook.ids': async (context, asked) => {
    const openCase = context.case()
    return [...new Set(listed(openCase.db, await allNotes(openCase), asked).rows.map(({ annotation }) => annotation.id))]
  },
  'notebook.groups': async (context, asked) => {
    const openCase = context.case()
    return listed(openCase.db, await allNotes(openCase), asked).groups
  },
  'notebook.facets': async (context) => {
    const openCase = context.case()
    return facetsOf(openCase.db, await allNotes(openCase))
  },
} satisfies Partial<HandlerMap>
