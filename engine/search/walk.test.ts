import { describe, expect, it } from 'vitest'
import { engineWith } from '../testing.ts'

const FOUR = {
  best: { text: 'Raid, raid and raid again.', title: 'A raid' },
  good: 'A raid at the gate, and one more raid.',
  title: { text: 'Nothing of the kind in the text, which is rather longer than those of the others to stand last among them.', outlet: 'Raid' },
  some: 'The raid was long ago, and much else has happened since then in the town and in the country around it.',
}

describe('walking through results', () => {
  it('goes from article to article in the order of the list, with the first and the last match of each', async () => {
    const { ask } = await engineWith(FOUR)
    const list = (await ask('search.run', { query: 'raid' })).hits.map(({ article }) => article.id)
    expect(list).toHaveLength(4)
    for (const [row, articleId] of list.entries()) {
      const answer = await ask('search.walk', { query: 'raid', articleId })
      expect([answer.total, answer.row, answer.previous?.article.id, answer.next?.article.id]).toEqual([4, row, list[row - 1], list[row + 1]])
      for (const step of [answer.previous, answer.next]) {
        if (!step) continue
        const matches = await ask('search.matches', { query: 'raid', articleId: step.article.id })
        expect([step.row, step.first, step.last]).toEqual([list.indexOf(step.article.id), matches[0] ?? null, matches.at(-1) ?? null])
      }
    }
  })

  it('goes on from the place of an article that is no longer found', async () => {
    const { ask } = await engineWith(FOUR)
    const list = (await ask('search.run', { query: 'raid' })).hits.map(({ article }) => article.id)
    await ask('articles.remove', { articleIds: [list[1]!] })
    const answer = await ask('search.walk', { query: 'raid', articleId: list[1]!, row: 1 })
    expect([answer.row, answer.previous?.article.id, answer.next?.article.id]).toEqual([null, list[0], list[2]])
    expect(await ask('search.walk', { query: 'raid', articleId: 'nobody', row: 9 })).toMatchObject({ row: null, previous: { article: { id: list[3] } }, next: null })
    expect(await ask('search.walk', { query: 'unheard', articleId: 'nobody' })).toEqual({ total: 0, row: null, previous: null, next: null })
  })

  it('passes over none of a list that articles leave as they are opened', async () => {
    const { ask } = await engineWith(FOUR)
    const query = 'raid is:unread'
    const list = (await ask('search.run', { query })).hits.map(({ article }) => article.id)
    const walked = [list[0]!]
    for (let row = 0; ;) {
      await ask('articles.noteOpened', { articleId: walked.at(-1)! })
      const { next } = await ask('search.walk', { query, articleId: walked.at(-1)!, row })
      if (!next) break
      walked.push(next.article.id)
      row = next.row
    }
    expect(walked).toEqual(list)
    expect(list).toHaveLength(4)
  })

  it('takes a copy for the one it folds under, where copies fold', async () => {
    const text = `Raid at the gate. ${'Officers of the town and of the border led many people out of the yard before noon on Monday. '.repeat(3)}`
    const { ask } = await engineWith({ first: { text, title: 'One' }, second: { text: `${text} And more.`, title: 'Two' }, other: 'Another raid.' })
    await ask('groups.of', { articleId: 'first' })
    const rows = await Promise.all(['first', 'second', 'other'].map(async (articleId) => (await ask('search.walk', { query: 'raid', articleId, folded: true })).row))
    expect(rows[0]).toBe(rows[1])
    expect(new Set(rows)).toEqual(new Set([0, 1]))
    expect((await ask('search.walk', { query: 'raid', articleId: 'first' })).total).toBe(3)
  })
})
