import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { createEngine } from '../engine.ts'
import { run } from '../store/database.ts'
import { openCase } from '../store/open-case.ts'
import { savedSearches } from '../store/saved-searches.ts'
import { engineWith, temporaryFolder, testHost } from '../testing.ts'
import { unwrap } from '../unwrap.ts'

const LIBRARY = { a1: 'Police raid a compound.', a2: 'A raid by night.', a3: 'The harbour is quiet.' }

async function saved(query = 'raid') {
  const opened = await engineWith(LIBRARY)
  const search = await opened.ask('searches.save', { name: ' Raids ', query })
  opened.host.events.length = 0
  const tag = (articleId: string) => opened.ask('annotations.create', { articleId, start: 0, end: 3, tags: ['gate'] })
  const news = async () => {
    const { found, new: fresh } = await opened.ask('searches.news', { searchId: search.id })
    return [found, fresh]
  }
  return { ...opened, search, tag, news }
}

describe('saved searches', () => {
  it('are kept under a name that no other has, in steps that can be taken back', async () => {
    const { ask, search } = await saved()
    expect(search).toMatchObject({ name: 'Raids', query: 'raid', order: 'relevance' })
    await expect(ask('searches.save', { name: 'Raids', query: 'gate' })).rejects.toThrow(new RedthreadError('search/exists', { name: 'Raids' }))
    await expect(ask('searches.save', { name: '\u200B', query: 'gate' })).rejects.toThrow(new RedthreadError('entity/empty-name'))
    const other = await ask('searches.save', { name: 'Harbour', query: ' harbour ', order: 'newest' })
    expect(other).toMatchObject({ query: 'harbour', order: 'newest' })
    await expect(ask('searches.rename', { searchId: other.id, name: 'Raids' })).rejects.toThrow(new RedthreadError('search/exists', { name: 'Raids' }))
    await ask('searches.rename', { searchId: other.id, name: 'Port' })
    const names = async () => (await ask('searches.list', {})).map(row => row.search.name)
    expect(await names()).toEqual(['Port', 'Raids'])
    await ask('searches.delete', { searchId: search.id })
    expect(await names()).toEqual(['Port'])
    await ask('history.undo', {})
    await ask('history.undo', {})
    expect(await names()).toEqual(['Harbour', 'Raids'])
    expect((await ask('history.list', {})).rows.map(({ label }) => label)).toEqual([
      'Rename search Harbour', 'Delete search Raids', 'Delete search Raids', 'Rename search Harbour', 'Save search Harbour', 'Save search Raids',
    ])
  })

  it('must be there, and their queries must be such that can be read', async () => {
    const { ask, search } = await saved()
    const gone = new RedthreadError('search/not-found')
    await expect(ask('searches.news', { searchId: 'gone' })).rejects.toThrow(gone)
    await expect(ask('searches.look', { searchId: 'gone' })).rejects.toThrow(gone)
    await expect(ask('searches.rename', { searchId: 'gone', name: 'x' })).rejects.toThrow(gone)
    await expect(ask('searches.setQuery', { searchId: 'gone', query: 'x', order: 'newest' })).rejects.toThrow(gone)
    await expect(ask('searches.delete', { searchId: 'gone' })).rejects.toThrow(gone)
    await expect(ask('searches.save', { name: 'x', query: '"raid' })).rejects.toMatchObject({ data: { code: 'search/syntax' } })
    await expect(ask('searches.setQuery', { searchId: search.id, query: '(', order: 'newest' })).rejects.toMatchObject({ data: { code: 'search/syntax' } })
    expect(await ask('searches.list', {})).toMatchObject([{ search }])
    expect((await ask('history.list', {})).total).toBe(1)
  })

  it('tell what they find that the last look at them did not, and a look is no step to undo', async () => {
    const { ask, search, tag, news, host } = await saved('tag:gate')
    expect(await news()).toEqual([0, 0])
    await tag('a1')
    await tag('a2')
    expect(await news()).toEqual([2, 2])
    const undo = await ask('history.state', {})
    host.events.length = 0
    expect(await ask('searches.look', { searchId: search.id })).toMatchObject({ found: 2, new: 2 })
    expect(host.events).toEqual([{ name: 'changed', data: { kinds: ['look'], ids: [search.id] } }])
    expect(await ask('history.state', {})).toEqual(undo)
    expect(await news()).toEqual([2, 0])
    await ask('history.undo', {})
    expect(await news()).toEqual([1, 0])
    await ask('history.redo', {})
    expect(await news()).toEqual([2, 0])
    await ask('history.undo', {})
    await ask('searches.look', { searchId: search.id })
    await ask('history.redo', {})
    expect(await news()).toEqual([2, 1])
  })

  it('mark what a look brought, alone too, until a later look brings something newer', async () => {
    const { ask, search, tag } = await saved('tag:gate')
    const marked = async (onlyNew = false) => {
      const { total, isNew, hits } = await ask('search.run', { query: 'tag:gate', savedId: search.id, onlyNew })
      const { marked: brought } = await ask('searches.news', { searchId: search.id })
      return [total, brought.new, hits.filter((_, row) => isNew?.[row]).map(({ article }) => article.id).sort().join(' ')]
    }
    await tag('a1')
    expect(await marked()).toEqual([1, 1, 'a1'])
    await ask('searches.look', { searchId: search.id })
    await ask('searches.look', { searchId: search.id })
    expect(await marked()).toEqual([1, 1, 'a1'])
    await tag('a2')
    await tag('a3')
    await ask('searches.look', { searchId: search.id })
    expect(await marked()).toEqual([3, 2, 'a2 a3'])
    expect(await marked(true)).toEqual([2, 2, 'a2 a3'])
    expect((await ask('search.ids', { query: 'tag:gate', savedId: search.id, onlyNew: true })).toSorted()).toEqual(['a2', 'a3'])
    expect(await ask('search.walk', { query: 'tag:gate', savedId: search.id, onlyNew: true, articleId: 'a2' })).toMatchObject({ total: 2 })
    expect(await ask('search.context', { query: 'tag:gate', savedId: search.id, onlyNew: true })).toMatchObject({ articles: 2 })
    expect(await ask('search.run', { query: 'tag:gate -raid', savedId: search.id, onlyNew: true })).toMatchObject({ isNew: null, total: 1 })
    expect(await ask('search.run', { query: 'tag:gate', savedId: 'gone' })).toMatchObject({ isNew: null, total: 3 })
  })

  it('know with each query what was seen by it', async () => {
    const { ask, search, tag, news } = await saved('tag:gate')
    await tag('a1')
    await ask('searches.setQuery', { searchId: search.id, query: 'raid', order: 'newest' })
    expect(await news()).toEqual([2, 0])
    await ask('searches.setQuery', { searchId: search.id, query: 'raid', order: 'oldest' })
    expect(await news()).toEqual([2, 0])
    await ask('history.undo', {})
    await ask('history.undo', {})
    expect(await ask('searches.list', {})).toMatchObject([{ search }])
    expect(await news()).toEqual([1, 1])
  })

  it('come back with what was seen when their deletion is undone', async () => {
    const { ask, search, tag, news } = await saved('tag:gate')
    await tag('a1')
    await ask('searches.look', { searchId: search.id })
    await ask('searches.delete', { searchId: search.id })
    await expect(news()).rejects.toThrow(new RedthreadError('search/not-found'))
    await ask('history.undo', {})
    expect(await news()).toEqual([1, 0])
  })

  it('say what their query names that is not in the case', async () => {
    const { ask } = await saved()
    const { id } = await ask('collections.create', { name: 'Press', articleIds: ['a1'] })
    await ask('entities.create', { type: 'compound', name: 'Mango Park', aliases: ['The Mango'] })
    const search = await ask('searches.save', { name: 'Press', query: '(collection:press OR entity:"the mango") raid' })
    const gone = async () => (await ask('searches.news', { searchId: search.id })).gone
    expect(await gone()).toEqual([])
    await ask('collections.delete', { collectionId: id })
    expect(await gone()).toEqual([{ by: 'collection', text: 'press' }])
    const wide = await ask('searches.save', { name: 'Wide', query: 'entity:mang* collection:P*' })
    expect((await ask('searches.news', { searchId: wide.id })).gone).toEqual([{ by: 'collection', text: 'P*' }])
  })

  it('that can no longer be read say so, and are there to be changed', async () => {
    const { ask, engine, search, file } = await saved()
    await ask('case.close', {})
    const opened = openCase(testHost(), { file, passphrase: null })
    run(opened.db, `UPDATE saved_search SET query = '"raid'`)
    opened.close()
    unwrap(await engine.call('case.open', { file, passphrase: null }))
    await expect(ask('searches.news', { searchId: search.id })).rejects.toMatchObject({ data: { code: 'search/syntax' } })
    await expect(ask('searches.look', { searchId: search.id })).rejects.toMatchObject({ data: { code: 'search/syntax' } })
    expect(await ask('searches.setQuery', { searchId: search.id, query: 'raid', order: 'relevance' })).toMatchObject({ query: 'raid' })
  })

  it('know what was seen after the case is opened again, also when the program was killed', async () => {
    const { ask, search, tag, file } = await saved('tag:gate')
    await tag('a1')
    await ask('searches.look', { searchId: search.id })
    await tag('a2')
    // What lies on the disk between two calls is what a kill leaves.
    const folder = temporaryFolder()
    for (const end of ['', '-wal']) cpSync(`${file}${end}`, join(folder, `copy.redthread${end}`))
    const other = createEngine(testHost())
    const askOther: typeof ask = async (name, input) => unwrap(await other.call(name, input))
    try {
      await askOther('case.open', { file: join(folder, 'copy.redthread'), passphrase: null })
      const news = () => askOther('searches.news', { searchId: search.id })
      expect(await news()).toMatchObject({ found: 2, new: 1 })
      expect(await askOther('searches.look', { searchId: search.id })).toMatchObject({ new: 1 })
      await askOther('case.close', {})
      await askOther('case.open', { file: join(folder, 'copy.redthread'), passphrase: null })
      expect(await news()).toMatchObject({ found: 2, new: 0 })
      expect(await news()).toMatchObject({ marked: { new: 1 } })
      await askOther('searches.look', { searchId: search.id })
      expect(await news()).toMatchObject({ marked: { new: 0 } })
    } finally {
      other.close()
    }
  })

  it('are saved whole or not at all', async () => {
    const { ask, engine, file } = await saved()
    await ask('case.close', {})
    const opened = openCase(testHost(), { file, passphrase: null })
    opened.db.exec(`CREATE TRIGGER full BEFORE INSERT ON log BEGIN SELECT raise(ABORT, 'no more'); END`)
    opened.close()
    unwrap(await engine.call('case.open', { file, passphrase: null }))
    await expect(ask('searches.save', { name: 'Harbour', query: 'harbour' })).rejects.toMatchObject({ data: { code: 'edit/stale' } })
    await ask('case.close', {})
    const after = openCase(testHost(), { file, passphrase: null })
    try {
      expect(savedSearches(after.db)).toHaveLength(1)
      expect(after.db.prepare('SELECT count(*) AS n FROM search_look').get()).toEqual({ n: 1 })
    } finally {
      after.close()
    }
  })
})
