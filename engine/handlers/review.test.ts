import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith, type OpenTestEngine } from '../testing.ts'

const TEXTS = {
  a1: 'National Police Chief Sar Thet met workers.\n\nSar Thet left. The Blue Lagoon casino stayed open.',
  a2: 'Interior Ministry spokesman Touch Dara said nothing.\n\nPolice searched the Blue Lagoon casino.',
  a3: 'National Police Chief Sar Thet spoke again of the Blue Lagoon casino.',
  a4: 'It rained.',
}

/** Everything that is proposed, once all was looked through. */
async function review({ ask }: Pick<OpenTestEngine, 'ask'>) {
  for (;;) {
    const { done, total } = await ask('review.state', {})
    if (done === total) break
    await new Promise(setImmediate)
  }
  return ask('review.names', { limit: 500 })
}

/** The same, article by article, as the reader shows it. */
async function naive({ ask }: Pick<OpenTestEngine, 'ask'>) {
  const names = new Map<string, { places: number; articles: Set<string> }>()
  for (const { id: articleId } of (await ask('articles.list', { limit: 10 })).rows) {
    for (const { type, name } of await ask('suggestions.forArticle', { articleId })) {
      const key = `${type} ${name.toLowerCase()}`
      const one = names.get(key) ?? { places: 0, articles: new Set() }
      one.places += 1
      one.articles.add(articleId)
      names.set(key, one)
    }
  }
  return [...names].map(([key, { places, articles }]) => `${key} ${places} ${articles.size}`).sort()
}

const told = ({ rows }: Awaited<ReturnType<typeof review>>) => rows.map(({ type, name, places, articles }) => `${type} ${name.toLowerCase()} ${places} ${articles}`).sort()

describe('the review of a case', () => {
  it('tells each name once, with how often and where it is proposed', async () => {
    const opened = await engineWith(TEXTS)
    const { ask } = opened
    const { rows, types } = await review(opened)
    expect(rows[0]).toMatchObject({ type: 'compound', places: 3, articles: 3, entity: null })
    expect(rows.find(({ name }) => name === 'Sar Thet')).toEqual({ type: 'official', name: 'Sar Thet', role: 'National Police Chief', places: 3, articles: 2, entity: null })
    expect(types).toMatchObject({ official: 2 })
    expect((await ask('review.names', { type: 'official', text: 'thet' })).rows).toHaveLength(1)
    const places = await ask('review.places', { type: 'official', name: 'Sar Thet' })
    expect(places.total).toBe(2)
    expect(places.rows.map(({ article, places: found }) => [article.id, found.map(({ sentence, mark }) => sentence.slice(mark.start, mark.end))])).toEqual([['a1', ['Sar Thet', 'Sar Thet']], ['a3', ['Sar Thet']]])
    expect((await ask('review.articles', {})).rows.map(({ article }) => article.id)).toEqual(['a1', 'a2', 'a3'])
  })

  it('accepts a name in the whole case or in some articles, in one step that undo takes back', async () => {
    const opened = await engineWith(TEXTS)
    const { ask } = opened
    const before = told(await review(opened))
    expect(await ask('review.accept', { type: 'official', name: 'Sar Thet' })).toMatchObject({ entity: { type: 'official', name: 'Sar Thet', role: 'National Police Chief' }, mentions: 3, articles: 2 })
    expect((await review(opened)).rows.map(({ name }) => name)).not.toContain('Sar Thet')
    await ask('history.undo', {})
    expect(told(await review(opened))).toEqual(before)
    expect(await ask('review.accept', { type: 'official', name: 'Sar Thet', articleIds: ['a3'] })).toMatchObject({ mentions: 1 })
    expect((await review(opened)).rows.find(({ name }) => name === 'Sar Thet')).toMatchObject({ places: 2, articles: 1, entity: { name: 'Sar Thet' } })
    const other = await ask('entities.create', { type: 'person', name: 'Thet the younger' })
    expect((await ask('review.accept', { type: 'official', name: 'Sar Thet', to: { entityId: other.id } })).entity.id).toBe(other.id)
    await expect(ask('review.accept', { type: 'official', name: 'Sar Thet' })).rejects.toThrow(new RedthreadError('suggestion/gone'))
  })

  it('never proposes a refused name again, until it is allowed', async () => {
    const opened = await engineWith(TEXTS)
    const { ask } = opened
    await review(opened)
    await ask('review.reject', { type: 'official', name: 'SAR THET' })
    expect((await review(opened)).rows.map(({ name }) => name)).not.toContain('Sar Thet')
    expect((await ask('suggestions.forArticle', { articleId: 'a1' })).map(({ name }) => name)).not.toContain('Sar Thet')
    expect(await ask('review.refused', {})).toMatchObject([{ type: 'official', name: 'SAR THET' }])
    await ask('review.allow', { type: 'official', name: 'Sar Thet' })
    expect((await review(opened)).rows.map(({ name }) => name)).toContain('Sar Thet')
    await ask('review.reject', { type: 'official', name: 'Sar Thet', articleIds: ['a1'] })
    expect((await review(opened)).rows.find(({ name }) => name === 'Sar Thet')).toMatchObject({ articles: 1 })
    expect(await ask('review.refused', {})).toEqual([])
  })

  it('says after any edits what the articles themselves say', async () => {
    const step = fc.record({ what: fc.constantFrom('accept', 'reject', 'refuse', 'entity', 'rename', 'delete', 'undo', 'redo', 'remove'), a: fc.nat(), b: fc.nat() })
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const opened = await engineWith(TEXTS)
      const { ask } = opened
      try {
        await review(opened)
        for (const { what, a, b } of steps) {
          const { rows } = await ask('review.names', { limit: 500 })
          const one = rows[a % Math.max(1, rows.length)]
          const entities = await ask('entities.list', {})
          const entity = entities[a % Math.max(1, entities.length)]?.entity
          const name = ['Blue Lagoon', 'Thet', 'Touch Dara', 'workers'][b % 4]!
          await (what === 'accept' && one ? ask('review.accept', { type: one.type, name: one.name })
            : what === 'reject' && one ? ask('review.reject', { type: one.type, name: one.name, articleIds: [`a${1 + b % 3}`] })
              : what === 'refuse' && one ? ask('review.reject', { type: one.type, name: one.name })
                : what === 'entity' ? ask('entities.create', { type: 'person', name, aliases: ['The Blue'] })
                  : what === 'rename' && entity ? ask('entities.update', { entityId: entity.id, name })
                    : what === 'delete' && entity ? ask('entities.delete', { entityId: entity.id })
                      : what === 'remove' ? ask('articles.remove', { articleIds: [`a${1 + b % 4}`] })
                        : ask(what === 'undo' ? 'history.undo' : 'history.redo', {})).catch((error: unknown) => { if (!(error instanceof RedthreadError)) throw error })
        }
        expect(told(await review(opened))).toEqual(await naive(opened))
      } finally {
        await ask('case.close', {})
      }
    }), { numRuns: 10 })
  }, 120_000)
})
