import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith } from '../testing.ts'

const TEXT = 'Police freed 606 foreigners on Monday.\n\nOfficials spoke of about 200.'

const withTwo = async () => {
  const opened = await engineWith({ a1: TEXT, a2: 'Nobody counted the cars.' })
  const one = await opened.ask('annotations.create', { articleId: 'a1', start: 13, end: 27, note: 'Who counted?' })
  const other = await opened.ask('annotations.create', { articleId: 'a2', start: 0, end: 6 })
  return { ...opened, one, other }
}

describe('open questions', () => {
  it('are asked, answered and taken away, each as one step', async () => {
    const { ask, one } = await withTwo()
    expect(one).not.toHaveProperty('task')
    expect(await ask('annotations.update', { annotationId: one.id, task: 'open' })).toMatchObject({ task: 'open' })
    expect(await ask('annotations.update', { annotationId: one.id, task: 'done' })).toMatchObject({ task: 'done' })
    expect(await ask('annotations.update', { annotationId: one.id, task: null })).not.toHaveProperty('task')
    const { rows } = await ask('history.list', {})
    expect(rows.slice(0, 3).map(({ label }) => label)).toEqual(['No question any more', 'Answer a question', 'Ask a question'])
  })
})

describe('replies', () => {
  it('are dated, changed without another date, and taken away by having no words', async () => {
    const { ask, one } = await withTwo()
    const first = await ask('annotations.reply', { annotationId: one.id, text: 'The *ministry* did.\r\nSee there.' })
    const [reply] = first.replies!
    expect(reply).toEqual({ id: expect.any(String), text: 'The *ministry* did.\nSee there.', at: expect.stringMatching(/^2025-/) })
    const changed = await ask('annotations.reply', { annotationId: one.id, replyId: reply!.id, text: 'Nobody did.' })
    expect(changed.replies).toEqual([{ ...reply, text: 'Nobody did.' }])
    expect(await ask('annotations.reply', { annotationId: one.id, replyId: reply!.id, text: ' ' })).not.toHaveProperty('replies')
    await ask('history.undo', {})
    expect((await ask('articles.marks', { articleId: 'a1' })).annotations[0]!.record.replies).toEqual(changed.replies)
  })

  it('are refused without words, and where they are not there', async () => {
    const { ask, one } = await withTwo()
    await expect(ask('annotations.reply', { annotationId: one.id, text: ' \n' })).rejects.toThrow(new RedthreadError('annotation/empty-reply'))
    await expect(ask('annotations.reply', { annotationId: one.id, replyId: 'r9', text: 'x' })).rejects.toThrow(new RedthreadError('annotation/no-reply'))
  })
})

describe('links', () => {
  it('are shown on both sides, made once, and parted from either', async () => {
    const { ask, one, other } = await withTwo()
    await ask('annotations.link', { annotationId: one.id, otherId: other.id })
    await ask('annotations.link', { annotationId: other.id, otherId: one.id })
    expect(await ask('annotations.links', { annotationId: one.id })).toMatchObject([{ annotation: { id: other.id }, articleId: 'a2', range: { start: 0, end: 6 }, paragraph: 1 }])
    expect(await ask('annotations.links', { annotationId: other.id })).toMatchObject([{ annotation: { id: one.id }, articleId: 'a1' }])
    await ask('annotations.link', { annotationId: other.id, otherId: one.id, linked: false })
    expect(await ask('annotations.links', { annotationId: one.id })).toEqual([])
  })

  it('to a deleted annotation are not shown, and come back with it', async () => {
    const { ask, one, other } = await withTwo()
    await ask('annotations.link', { annotationId: one.id, otherId: other.id })
    await ask('annotations.delete', { annotationId: other.id })
    expect(await ask('annotations.links', { annotationId: one.id })).toEqual([])
    expect((await ask('notebook.list', {})).rows[0]!.links).toBe(0)
    await ask('history.undo', {})
    expect(await ask('annotations.links', { annotationId: one.id })).toHaveLength(1)
    expect((await ask('notebook.list', {})).rows.map(({ links }) => links)).toEqual([1, 1])
  })

  it('lead to another annotation that is there', async () => {
    const { ask, one } = await withTwo()
    await expect(ask('annotations.link', { annotationId: one.id, otherId: one.id })).rejects.toThrow(new RedthreadError('annotation/link-itself'))
    await expect(ask('annotations.link', { annotationId: one.id, otherId: 'n9' })).rejects.toThrow(new RedthreadError('annotation/not-found'))
  })
})

describe('placing by hand', () => {
  it('gives an annotation another passage, and undo the old one', async () => {
    const { ask, one } = await withTwo()
    await ask('annotations.place', { annotationId: one.id, start: 0, end: 6 })
    expect((await ask('articles.marks', { articleId: 'a1' })).annotations[0]).toMatchObject({ record: { target: { quote: { exact: 'Police' } }, note: 'Who counted?' }, range: { start: 0, end: 6 } })
    await ask('history.undo', {})
    expect((await ask('articles.marks', { articleId: 'a1' })).annotations[0]!.record).toEqual(one)
    await expect(ask('annotations.place', { annotationId: one.id, start: 0, end: 9999 })).rejects.toThrow(new RedthreadError('passage/range'))
  })
})
