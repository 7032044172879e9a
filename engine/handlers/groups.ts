import { create, remove, update, type Change } from '../../core/change.ts'
import { pairId, type GroupCorrection } from '../../core/duplicate/group.ts'
import { independentSources } from '../../core/duplicate/independence.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { ArticleGroup, ArticleReference, Comparison } from '../../contract/shapes.ts'
import type { Context, HandlerMap } from '../context.ts'
import { compareTexts } from '../duplicate/compare.ts'
import { groupKeeper } from '../duplicate/keep-groups.ts'
import { articleReference } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import { chosenLeads, correctionsOf, groupCorrection } from '../store/group-corrections.ts'
import { groupOf, listGroups, standingsOf } from '../store/groups.ts'
import type { OpenCase } from '../store/open-case.ts'
import { needText } from './articles.ts'

/** @throws article/not-found */
function needReference(db: Readable, id: string): ArticleReference {
  const reference = articleReference(db, id)
  if (!reference) throw new RedthreadError('article/not-found')
  return reference
}

/** The open case, with the groups of these articles worked out; of all for null. */
export async function settled(context: Context, articleIds: readonly string[] | null): Promise<OpenCase> {
  const openCase = context.case()
  await groupKeeper(openCase, context.host.emit).settle(articleIds)
  return openCase
}

/** @throws group/none */
function needGroup(db: Readable, articleId: string): ArticleGroup {
  const group = groupOf(db, articleId)
  if (!group) throw new RedthreadError('group/none')
  return group
}

/** The article and all that is in its group. */
function withGroup(db: Readable, articleId: string): string[] {
  return groupOf(db, articleId)?.members.map(({ article }) => article.id) ?? [articleId]
}

function say(db: Readable, verdict: GroupCorrection['verdict'], a: string, b: string): Change[] {
  const id = pairId(a, b)
  const before = groupCorrection(db, id)
  const after: GroupCorrection = { id, articleIds: a < b ? [a, b] : [b, a], verdict }
  if (before) return before.verdict === verdict ? [] : [update('groupCorrection', before, after)]
  return [create('groupCorrection', after)]
}

/** Ties all to the first, and takes back what kept anything of their groups apart. */
function joining(db: Readable, [first, ...others]: readonly string[]): Change[] {
  const tied = new Set(others.map(id => pairId(first!, id)))
  const all = new Set([first!, ...others].flatMap(id => withGroup(db, id)))
  const apart = correctionsOf(db, [...all])
    .filter(({ id, verdict, articleIds }) => verdict === 'apart' && !tied.has(id) && articleIds.every(articleId => all.has(articleId)))
  return [...apart.map(correction => remove('groupCorrection', correction)), ...others.flatMap(id => say(db, 'together', first!, id))]
}

/** Keeps an article apart from each of its group. */
function parting(db: Readable, articleId: string): Change[] {
  const others = withGroup(db, articleId).filter(id => id !== articleId)
  return [
    ...chosenLeads(db, [articleId]).map(id => remove('groupLead', { id })),
    ...others.flatMap(id => say(db, 'apart', articleId, id)),
  ]
}

function leading(db: Readable, articleId: string): Change[] {
  const chosen = chosenLeads(db, needGroup(db, articleId).members.map(({ article }) => article.id))
  return [
    ...chosen.filter(id => id !== articleId).map(id => remove('groupLead', { id })),
    ...(chosen.includes(articleId) ? [] : [create('groupLead', { id: articleId })]),
  ]
}

function compare(db: Readable, before: string, after: string): Comparison {
  return { before: needReference(db, before), after: needReference(db, after), ...compareTexts(needText(db, before).text, needText(db, after).text) }
}

export const groupsHandlers = {
  'groups.of': async (context, { articleId }) => {
    const { db } = await settled(context, [articleId])
    needReference(db, articleId)
    return groupOf(db, articleId)
  },
  'groups.list': async (context, window) => listGroups((await settled(context, null)).db, window),
  'groups.join': async (context, { articleIds }) => {
    const ids = [...new Set(articleIds)]
    const { db, edit } = await settled(context, ids)
    const titles = ids.map(id => needReference(db, id).title)
    const changes = joining(db, ids)
    if (changes.length > 0) edit({ label: ids.length === 2 ? `Put ${titles[0]} and ${titles[1]} together` : `Put ${ids.length} articles together`, changes })
    return needGroup((await settled(context, ids)).db, ids[0]!)
  },
  'groups.part': async (context, { articleId }) => {
    const { db, edit } = await settled(context, [articleId])
    const { title } = needReference(db, articleId)
    needGroup(db, articleId)
    edit({ label: `Take ${title} out of its group`, changes: parting(db, articleId) })
    return null
  },
  'groups.setLead': async (context, { articleId }) => {
    const { db, edit } = await settled(context, [articleId])
    const { title } = needReference(db, articleId)
    const changes = leading(db, articleId)
    if (changes.length > 0) edit({ label: `Let ${title} stand for its group`, changes })
    return needGroup((await settled(context, [articleId])).db, articleId)
  },
  'groups.compare': (context, { before, after }) => compare(context.case().db, before, after),
  'groups.independence': async (context, { articleIds }) => {
    const { db } = await settled(context, articleIds)
    const known = [...new Set(articleIds)].filter(id => articleReference(db, id) !== null)
    const standings = standingsOf(db, known)
    return { articles: known.length, sources: independentSources(known, id => standings.get(id)?.leadId ?? id) }
  },
} satisfies Partial<HandlerMap>
