import { describe, expect, it } from 'vitest'
import { update } from '../../core/change.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { openCase } from '../store/open-case.ts'
import { readingById } from '../store/readings.ts'
import { engineWith, testHost } from '../testing.ts'

describe('the history', () => {
  it('says what undo and redo would do, and does it', async () => {
    const { ask } = await engineWith({})
    expect(await ask('history.state', {})).toEqual({ undo: null, redo: null })
    await ask('entities.create', { type: 'person', name: 'Sok' })
    await ask('entities.create', { type: 'compound', name: 'Mango Park' })
    expect(await ask('history.undo', {})).toEqual({ undo: 'New person: Sok', redo: 'New compound: Mango Park' })
    expect(await ask('history.undo', {})).toEqual({ undo: null, redo: 'New person: Sok' })
    await expect(ask('history.undo', {})).rejects.toThrow(new RedthreadError('history/nothing-to-undo'))
    expect(await ask('history.redo', {})).toEqual({ undo: 'New person: Sok', redo: 'New compound: Mango Park' })
    expect(await ask('history.redo', {})).toEqual({ undo: 'New compound: Mango Park', redo: null })
    await expect(ask('history.redo', {})).rejects.toThrow(new RedthreadError('history/nothing-to-redo'))
    expect((await ask('entities.list', {})).map(row => row.entity.name)).toEqual(['Mango Park', 'Sok'])
  })

  it('outlasts closing', async () => {
    const { ask, file } = await engineWith({})
    await ask('entities.create', { type: 'person', name: 'Sok' })
    await ask('history.undo', {})
    await ask('case.close', {})
    await ask('case.open', { file, passphrase: null })
    expect(await ask('history.redo', {})).toEqual({ undo: 'New person: Sok', redo: null })
  })

  it('is listed newest first, in windows', async () => {
    const { ask } = await engineWith({})
    for (const name of ['A', 'B', 'C']) await ask('entities.create', { type: 'person', name })
    await ask('history.undo', {})
    const { total, rows } = await ask('history.list', { offset: 0, limit: 2 })
    expect(total).toBe(4)
    expect(rows.map(entry => [entry.seq, entry.kind, entry.target])).toEqual([[4, 'undo', 3], [3, 'edit', null]])
    expect((await ask('history.list', { offset: 2, limit: 2 })).rows.map(entry => entry.label)).toEqual(['New person: B', 'New person: A'])
  })

  it('lists a large step by its first changes, and a new reading without its text', async () => {
    const articles = Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`a${number}`, `Article ${number}.`]))
    const { ask, file } = await engineWith(articles)
    await ask('articles.remove', { articleIds: Object.keys(articles).slice(1) })
    await ask('case.close', {})
    const behind = openCase(testHost(), { file, passphrase: null })
    const before = readingById(behind.db, 'a0')!
    behind.edit({ label: 'Read anew', changes: [update('articleReading', before, { ...before, text: 'Anew.' })] })
    behind.close()
    await ask('case.open', { file, passphrase: null })
    const [reading, removal] = (await ask('history.list', {})).rows
    expect(removal).toMatchObject({ label: 'Remove 29 articles', records: 29 })
    expect(removal!.changes).toHaveLength(20)
    expect(reading).toMatchObject({ records: 1, changes: [{ record: 'articleReading', id: 'a0', before: { text: '', encoding: { label: 'utf-8' } }, after: { text: '' } }] })
    await ask('history.undo', {})
    expect((await ask('articles.get', { articleId: 'a0' })).text).toBe('Article 0.')
  })

  it('tells the window of every step, with the counts where they changed', async () => {
    const { ask, host } = await engineWith({})
    const { id } = await ask('entities.create', { type: 'person', name: 'Sok' })
    await ask('entities.update', { entityId: id, notes: 'x' })
    await ask('history.undo', {})
    await ask('history.undo', {})
    const changed = { name: 'changed', data: { kinds: ['entity'], ids: [id] } }
    const counted = (person: number) => ({ name: 'case', data: expect.objectContaining({ entities: expect.objectContaining({ person }) }) })
    expect(host.events).toEqual([changed, counted(1), changed, changed, changed, counted(0)])
  })
})
