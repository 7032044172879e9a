import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { BatchEntry } from '../../core/batch/batch.ts'
import { listText } from '../../core/batch/list-text.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { engineWith, type OpenTestEngine } from '../testing.ts'

const ARTICLES = {
  raid: { text: 'Sar Thet led the raid.\n\nPolice chief Thet Sar said that S. Thet was there. ស ថេត មិនបានឆ្លើយតប។', title: 'The raid', outlet: 'Post', published: '2024-10-07', language: 'en' },
  court: { text: 'The court heard Sar Theth, and Chen Wei.', title: 'In court' },
  market: { text: 'Prices rose at the market.', title: 'Chen Wei buys the market', published: '2024' },
  khmer: { text: 'លោក ស ថេត និង លោក ចិន។', title: 'ព័ត៌មាន', language: 'km' },
}

const names = (...list: (string | BatchEntry)[]): BatchEntry[] => list.map(one => (typeof one === 'string' ? { name: one, others: [] } : one))

/** Makes a batch, runs it, and waits for its end. */
async function ran({ ask, host }: OpenTestEngine, entries: BatchEntry[], way: 'name' | 'exact' | 'query' = 'name'): Promise<string> {
  const { id } = await ask('batch.create', { name: 'List', way, entries })
  await ask('batch.run', { batchId: id })
  await ended({ ask, host }, id)
  return id
}

/** Waits until a run has ended, calling the engine as a window would. */
async function ended({ ask }: Pick<OpenTestEngine, 'ask' | 'host'>, batchId: string): Promise<void> {
  for (;;) {
    const { progress } = await ask('batch.get', { batchId })
    if (progress?.state !== 'waiting' && progress?.state !== 'running') return
    await nextTurn()
  }
}

const rowsOf = async ({ ask }: OpenTestEngine, batchId: string, more: object = {}) => (await ask('batch.names', { batchId, ...more })).rows

describe('a batch', () => {
  it('tells for each name the articles, the places, the forms it was found in, and the first passage', async () => {
    const opened = await engineWith(ARTICLES)
    const batchId = await ran(opened, names({ name: 'Sar Thet', others: ['ស ថេត'] }, 'Chen Wei', 'Nobody Atall', '---'))
    const rows = await rowsOf(opened, batchId)
    expect(rows.map(({ name, articles, places, looked }) => ({ name, articles, places, looked }))).toEqual([
      { name: 'Sar Thet', articles: 3, places: 6, looked: 0 },
      { name: 'Chen Wei', articles: 2, places: 1, looked: 0 },
      { name: 'Nobody Atall', articles: 0, places: 0, looked: 0 },
      { name: '---', articles: 0, places: 0, looked: 0 },
    ])
    expect(rows[0]!.forms).toEqual([
      { text: 'ស ថេត', kind: 'other', places: 2 }, { text: 'Sar Thet', kind: 'same', places: 1 }, { text: 'Thet Sar', kind: 'turned', places: 1 },
      { text: 'S. Thet', kind: 'initials', places: 1 }, { text: 'Sar Theth', kind: 'near', places: 1 },
    ])
    expect(rows[0]!.first).toMatchObject({ article: { id: 'raid' }, passage: { start: 0, end: 8 } })
    expect(rows[0]!.query).toBe('name:"Sar Thet" OR name:"ស ថេត"')
    expect(rows[2]).toMatchObject({ error: null, first: null })
    expect(rows[2]!.searchedAt).not.toBe(null)
    expect(rows[3]!.error).toMatchObject({ code: 'batch/no-letters' })
    expect(await opened.ask('batch.get', { batchId })).toMatchObject({
      names: 4, searched: 4, counts: { all: 4, found: 2, none: 1, open: 2, failed: 1 }, hits: 5, places: 7, looked: 0, changed: false, progress: { state: 'done', done: 4, total: 4, error: null },
    })
    expect((await rowsOf(opened, batchId, { sort: 'name', show: 'found' })).map(({ name }) => name)).toEqual(['Chen Wei', 'Sar Thet'])
    expect((await rowsOf(opened, batchId, { sort: 'articles' })).map(({ entry }) => entry)).toEqual([0, 1, 2, 3])
    expect((await rowsOf(opened, batchId, { offset: 1, limit: 1 })).map(({ entry }) => entry)).toEqual([1])
  })

  it('lists the articles of a name, those with most places first, also where only the title has it', async () => {
    const opened = await engineWith(ARTICLES)
    const batchId = await ran(opened, names('Chen Wei'))
    const { total, rows } = await opened.ask('batch.hits', { batchId, entry: 0 })
    expect(total).toBe(2)
    expect(rows.map(({ article, places, passage }) => [article?.id, places, passage])).toEqual([['court', 1, { start: 31, end: 39 }], ['market', 0, null]])
    await opened.ask('articles.remove', { articleIds: ['market'] })
    expect((await opened.ask('batch.hits', { batchId, entry: 0 })).rows[1]).toMatchObject({ article: null, places: 0 })
    expect(await opened.ask('batch.get', { batchId })).toMatchObject({ changed: true })
  })

  it('searches names as they are written, or lines of the language', async () => {
    const opened = await engineWith(ARTICLES)
    const exact = await ran(opened, names('Sar Thet', 'sar thet'), 'exact')
    expect((await rowsOf(opened, exact)).map(({ articles, places }) => [articles, places])).toEqual([[1, 1], [0, 0]])
    const queries = await ran(opened, names('court AND wei', 'title:chen', 'raid OR court -market', '"open'), 'query')
    expect((await rowsOf(opened, queries)).map(({ articles, error }) => [articles, error?.code ?? null])).toEqual([[1, null], [1, null], [2, null], [0, 'search/syntax']])
  })

  it('finds what a naive scan finds, whatever the texts', async () => {
    const word = fc.constantFrom('Sar', 'Thet', 'Chen', 'Wei', 'sar', 'raid', '.', ',', '\n\n')
    await fc.assert(fc.asyncProperty(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }), async (texts) => {
      const articles = texts.map((words, index) => `Nr${index} ${words.join(' ').replace(/ *\n\n */g, '\n\n').trim()}.`)
      const opened = await engineWith(Object.fromEntries(articles.map((text, index) => [`a${index}`, text])))
      const batchId = await ran(opened, names('Sar Thet', 'Chen', 'Wei Raid'), 'exact')
      const rows = await rowsOf(opened, batchId)
      for (const { name, articles: found, places } of rows) {
        const counts = articles.map(text => text.split(new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(' ', '\\s+')}(?![\\p{L}\\p{N}])`, 'u')).length - 1)
        expect([name, found, places]).toEqual([name, counts.filter(count => count > 0).length, counts.reduce((sum, count) => sum + count, 0)])
      }
      opened.engine.close()
    }), { numRuns: 10 })
  })
})

describe('looking at what was found', () => {
  it('counts what was opened and what was marked, and undo takes marks back', async () => {
    const opened = await engineWith(ARTICLES)
    const { ask } = opened
    const batchId = await ran(opened, names('Sar Thet', 'Chen Wei'))
    const looked = async () => (await rowsOf(opened, batchId)).map(row => row.looked)
    const undoable = (await ask('history.state', {})).undo
    await ask('batch.noteOpened', { batchId, entry: 0, articleId: 'raid' })
    expect(await looked()).toEqual([1, 0])
    expect((await ask('history.state', {})).undo).toBe(undoable)
    expect(await ask('batch.mark', { batchId, looked: true, marks: [{ entry: 0, articleIds: ['raid', 'court'] }, { entry: 1, articleIds: null }] })).toEqual({ changed: 3 })
    expect(await looked()).toEqual([2, 2])
    expect(await ask('batch.get', { batchId })).toMatchObject({ hits: 4, looked: 4, counts: { open: 0 } })
    await ask('batch.mark', { batchId, looked: false, marks: [{ entry: 0, articleIds: ['raid'] }] })
    expect(await looked()).toEqual([1, 2])
    // Opened again: looked at again, and that is no edit.
    await ask('batch.noteOpened', { batchId, entry: 0, articleId: 'raid' })
    expect(await looked()).toEqual([2, 2])
    await ask('history.undo', {})
    expect(await looked()).toEqual([2, 2])
    await ask('history.undo', {})
    expect(await looked()).toEqual([1, 0])
    const [hit] = (await ask('batch.hits', { batchId, entry: 0 })).rows
    expect(hit).toMatchObject({ article: { id: 'raid' } })
    expect(hit!.lookedAt).toMatch(/^2025-01-01T/)
  })

  it('outlasts another run, a removal that is undone, and closing the case', async () => {
    const opened = await engineWith(ARTICLES)
    const { ask, file } = opened
    const batchId = await ran(opened, names('Sar Thet'))
    await ask('batch.mark', { batchId, looked: true, marks: [{ entry: 0, articleIds: null }] })
    await ask('articles.remove', { articleIds: ['court'] })
    await ask('batch.run', { batchId })
    await ended(opened, batchId)
    expect(await ask('batch.get', { batchId })).toMatchObject({ hits: 1, looked: 1, changed: false })
    await ask('history.undo', {})
    await ask('batch.run', { batchId })
    await ended(opened, batchId)
    await ask('case.close', {})
    await ask('case.open', { file, passphrase: null })
    expect(await ask('batch.get', { batchId })).toMatchObject({ hits: 2, looked: 2, changed: false, progress: null })
  })
})

describe('batches of a case', () => {
  it('are named, renamed and deleted in steps that undo takes back, results and marks with them', async () => {
    const opened = await engineWith(ARTICLES)
    const { ask } = opened
    const batchId = await ran(opened, names('Sar Thet'))
    await ask('batch.noteOpened', { batchId, entry: 0, articleId: 'raid' })
    expect(await ask('batch.rename', { batchId, name: ' Officials  2024 ' })).toMatchObject({ name: 'Officials 2024' })
    await ask('batch.delete', { batchId })
    expect(await ask('batch.list', {})).toEqual([])
    expect((await opened.engine.call('batch.get', { batchId }))).toMatchObject({ ok: false, error: { code: 'batch/not-found' } })
    expect((await opened.engine.call('batch.run', { batchId }))).toMatchObject({ ok: false, error: { code: 'batch/not-found' } })
    await ask('history.undo', {})
    expect(await ask('batch.list', {})).toMatchObject([{ batch: { name: 'Officials 2024' }, names: 1, hits: 2, looked: 1, run: { endedAt: expect.any(String) } }])
    await ask('history.undo', {})
    expect(await ask('batch.get', { batchId })).toMatchObject({ batch: { name: 'List' } })
  })

  it('take another list, with what was looked at of names that stay, in one step that undo takes back', async () => {
    const opened = await engineWith(ARTICLES)
    const { ask } = opened
    const entries = names('Sar Thet', 'Chen Wei', { name: 'ស ថេត', others: ['ថេត'] })
    const batchId = await ran(opened, entries)
    await ask('batch.noteOpened', { batchId, entry: 0, articleId: 'raid' })
    await ask('batch.mark', { batchId, looked: true, marks: [{ entry: 1, articleIds: null }, { entry: 2, articleIds: ['khmer'] }] })
    const before = await ask('batch.get', { batchId })
    expect(await ask('batch.entries', { batchId })).toEqual(entries)
    expect(await ask('batch.revise', { batchId, name: 'List', way: 'name', entries })).toEqual(before.batch)

    const { id } = await ask('batch.revise', { batchId, name: 'List', way: 'name', entries: names('Nobody Atall', 'ស ថេត', 'sar thét') })
    expect((await ask('batch.list', {})).map(({ batch, run }) => [batch.id, run])).toEqual([[id, null]])
    await ask('batch.run', { batchId: id })
    await ended(opened, id)
    expect((await rowsOf(opened, id)).map(({ name, articles, looked }) => [name, articles, looked])).toEqual([['Nobody Atall', 0, 0], ['ស ថេត', 2, 1], ['sar thét', 2, 1]])
    const [, khmer] = (await rowsOf(opened, id)).map(({ entry }) => entry)
    await ask('batch.mark', { batchId: id, looked: false, marks: [{ entry: khmer!, articleIds: ['khmer'] }] })
    await ask('history.undo', {})
    expect((await rowsOf(opened, id))[khmer!]!.looked).toBe(1)

    await ask('history.undo', {})
    expect(await ask('batch.list', {})).toEqual([before])
    await ask('history.redo', {})
    expect(await ask('batch.get', { batchId: id })).toMatchObject({ names: 3, looked: 2 })
    expect(await opened.engine.call('batch.entries', { batchId })).toMatchObject({ ok: false, error: { code: 'batch/not-found' } })
  })

  it('say that articles or names have changed since the run', async () => {
    const opened = await engineWith(ARTICLES)
    const { ask } = opened
    const batchId = await ran(opened, names('Chen Wei'))
    const changed = async () => (await ask('batch.get', { batchId })).changed
    await ask('annotations.create', { articleId: 'court', start: 0, end: 3 })
    expect(await changed()).toBe(false)
    await ask('entities.create', { type: 'person', name: 'Chen Wei', aliases: ['ចិន'] })
    expect(await changed()).toBe(true)
    await ask('batch.run', { batchId })
    await ended(opened, batchId)
    expect(await changed()).toBe(false)
    const [row] = await rowsOf(opened, batchId)
    expect(row!.forms).toContainEqual({ text: 'ចិន', kind: 'other', places: 1 })
    await ask('articles.setMeta', { articleId: 'raid', field: 'title', value: 'Another title' })
    expect(await changed()).toBe(true)
  })
})

describe('a run', () => {
  const MANY = names(...Array.from({ length: 60 }, (_, index) => `Name ${index}`), 'Sar Thet')

  it('can be cancelled, keeps what it found, and goes on there where nothing has changed', async () => {
    const opened = await engineWith(ARTICLES)
    const { ask, host } = opened
    const { id: batchId } = await ask('batch.create', { name: 'Many', entries: MANY })
    await ask('batch.run', { batchId })
    expect(await ask('batch.get', { batchId })).toMatchObject({ progress: { state: expect.stringMatching(/waiting|running/) } })
    await ask('batch.cancel', { batchId })
    await ended(opened, batchId)
    const first = await ask('batch.get', { batchId })
    expect(first).toMatchObject({ progress: { state: 'cancelled' }, names: 61 })
    expect(first.searched).toBeLessThan(61)
    await ask('batch.run', { batchId })
    await ended(opened, batchId)
    expect(await ask('batch.get', { batchId })).toMatchObject({ searched: 61, hits: 2, run: { endedAt: expect.any(String) } })
    expect(host.events.filter(({ name }) => name === 'batch').length).toBeGreaterThan(2)
  })

  it('is broken off by closing the case, keeps what it found, and goes on in the next', async () => {
    const opened = await engineWith(ARTICLES)
    const { ask, file } = opened
    const { id: batchId } = await ask('batch.create', { name: 'Many', entries: MANY })
    await ask('batch.run', { batchId })
    for (let done = 0; done <= 3; done = (await ask('batch.get', { batchId })).progress!.done) await nextTurn()
    await ask('case.close', {})
    await ask('case.open', { file, passphrase: null })
    const broken = await ask('batch.get', { batchId })
    expect(broken).toMatchObject({ progress: null, run: { endedAt: null } })
    expect(broken.searched).toBeGreaterThan(3)
    const before = (await rowsOf(opened, batchId))[0]!.searchedAt
    await ask('batch.run', { batchId })
    await ended(opened, batchId)
    expect(await ask('batch.get', { batchId })).toMatchObject({ searched: 61, run: { startedAt: broken.run!.startedAt } })
    expect((await rowsOf(opened, batchId))[0]!.searchedAt).toBe(before)
  })

  it('waits for the one before it', async () => {
    const opened = await engineWith(ARTICLES)
    const { ask } = opened
    const first = await ask('batch.create', { name: 'One', entries: MANY })
    const second = await ask('batch.create', { name: 'Two', entries: names('Chen Wei') })
    await ask('batch.run', { batchId: first.id })
    expect(await ask('batch.run', { batchId: second.id })).toMatchObject({ state: 'waiting' })
    await ended(opened, second.id)
    expect((await ask('batch.list', {})).map(({ batch, progress, hits }) => [batch.name, progress?.state, hits])).toEqual([['Two', 'done', 2], ['One', 'done', 2]])
  })
})

describe('the table', () => {
  const parsed = (file: string) => Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })

  it('has a row for each place, each article of which only the title has the name, and each name without any', async () => {
    const opened = await engineWith({ ...ARTICLES, trap: '=HYPERLINK("x") said Chen Wei.' })
    const { ask, folder } = opened
    const batchId = await ran(opened, names('Sar Thet', 'Chen Wei', 'Nobody Atall', '---'))
    await ask('batch.noteOpened', { batchId, entry: 1, articleId: 'court' })
    const file = join(folder, 'out.csv')
    writeFileSync(file, 'an older table')
    expect(await ask('batch.export', { batchId, file })).toEqual({ file: 'out.csv', rows: 9 })
    expect(readFileSync(file).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
    const { data, errors, meta } = parsed(file)
    expect(errors).toEqual([])
    expect(meta.fields).toEqual([
      'no', 'name', 'other spellings', 'result', 'articles', 'searched at', 'form', 'words', 'article id', 'title', 'outlet', 'published', 'language', 'page', 'paragraph', 'start', 'end', 'sentence', 'sha256', 'looked at',
    ])
    expect(data.map(row => [row['name'], row['result'], row['form'], row['words'], row['article id'], row['start'], row['end']])).toEqual([
      ['Sar Thet', 'found', 'as listed', 'Sar Thet', 'raid', '0', '8'],
      ['Sar Thet', 'found', 'turned round', 'Thet Sar', 'raid', '37', '45'],
      ['Sar Thet', 'found', 'with initials', 'S. Thet', 'raid', '56', '63'],
      ['Sar Thet', 'found', 'near spelling', 'Sar Theth', 'court', '16', '25'],
      ['Chen Wei', 'found', 'as listed', 'Chen Wei', 'court', '31', '39'],
      ['Chen Wei', 'found', 'as listed', 'Chen Wei', 'trap', '21', '29'],
      ['Chen Wei', 'found', '', '(in the title, outlet or byline only)', 'market', '', ''],
      ['Nobody Atall', 'not found', '', '', '', '', ''],
      ["'---", data[8]!['result'], '', '', '', '', ''],
    ])
    expect(data[0]).toMatchObject({ no: '1', title: 'The raid', outlet: 'Post', published: '2024-10-07', language: 'en', page: '', paragraph: '1', sentence: 'Sar Thet led the raid.', articles: '2' })
    expect(data[1]).toMatchObject({ paragraph: '2', sentence: 'Police chief Thet Sar said that S. Thet was there.' })
    expect(data[0]!['sha256']).toMatch(/^[0-9a-f]{64}$/)
    expect(data[4]!['looked at']).toMatch(/^2025-/)
    expect(data[3]!['looked at']).toBe('')
    expect(data[5]!['sentence']).toBe('\'=HYPERLINK("x") said Chen Wei.')
    expect(data[8]!['result']).toBe('There is no letter or digit in this name to look for.')
  })

  it('sets names against articles', async () => {
    const opened = await engineWith(ARTICLES)
    const batchId = await ran(opened, names('Sar Thet', 'Chen Wei', 'Nobody Atall'))
    const file = join(opened.folder, 'matrix.csv')
    expect(await opened.ask('batch.export', { batchId, what: 'matrix', file })).toEqual({ file: 'matrix.csv', rows: 3 })
    expect(parsed(file).data).toEqual([
      { name: 'Sar Thet', 'The raid [raid]': '3', 'In court [court]': '1', 'Chen Wei buys the market [market]': '0' },
      { name: 'Chen Wei', 'The raid [raid]': '0', 'In court [court]': '1', 'Chen Wei buys the market [market]': '1' },
      { name: 'Nobody Atall', 'The raid [raid]': '0', 'In court [court]': '0', 'Chen Wei buys the market [market]': '0' },
    ])
  })

  it('tells how far it is, and can be stopped, which leaves the file that was there', async () => {
    const opened = await engineWith(ARTICLES)
    const { ask, engine, host, folder } = opened
    const batchId = await ran(opened, names('Sar Thet', 'Chen Wei'))
    const file = join(folder, 'out.csv')
    writeFileSync(file, 'an older table')
    for (const what of ['hits', 'matrix'] as const) {
      const stopped = engine.call('batch.export', { batchId, what, file })
      await nextTurn()
      expect((await ask('batch.get', { batchId })).exporting).toEqual({ batchId, done: 0, total: 2 })
      expect(await engine.call('batch.export', { batchId, file })).toMatchObject({ ok: false, error: { code: 'batch/exporting' } })
      await ask('batch.stopExport', { batchId })
      expect(await stopped).toMatchObject({ ok: false, error: { code: 'batch/stopped' } })
      expect(readFileSync(file, 'utf8')).toBe('an older table')
    }
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
    expect(await ask('batch.export', { batchId, file })).toEqual({ file: 'out.csv', rows: 6 })
    expect((await ask('batch.get', { batchId })).exporting).toBeNull()
    const told = host.events.flatMap(event => (event.name === 'batchExport' ? [event.data] : []))
    expect(told[0]).toEqual({ batchId, done: 0, total: 2 })
    expect(told.at(-1)).toEqual({ batchId, done: 2, total: 2 })
  })

  it('says where it cannot be written, and leaves nothing behind', async () => {
    const opened = await engineWith(ARTICLES)
    const batchId = await ran(opened, names('Sar Thet'))
    const file = join(opened.folder, 'missing', 'out.csv')
    expect(await opened.engine.call('batch.export', { batchId, file })).toMatchObject({ ok: false, error: { code: 'batch/write', details: { issue: 'the folder does not exist' } } })
    expect(existsSync(file)).toBe(false)
  })
})

describe('batch.read', () => {
  it('reads a file of names in whatever encoding and by whatever sign', async () => {
    const { ask, folder } = await engineWith({})
    const file = join(folder, 'list.csv')
    writeFileSync(file, Buffer.from('\uFEFFid;Name;Alias\r\n1;"Thet; Sar";ស ថេត\r\n2;Chen Wei;\r\n', 'utf16le'))
    expect(await ask('batch.read', { file })).toMatchObject({
      file: 'list.csv', encoding: 'utf-16le', split: 'semicolon', header: true, nameColumn: 1, otherColumns: [2], entries: [{ name: 'Thet; Sar', others: ['ស ថេត'] }, { name: 'Chen Wei', others: [] }],
    })
    const lines = join(folder, 'list.txt')
    writeFileSync(lines, Buffer.from([...Buffer.from('Wei, Chen\nJos'), 0xe9, ...Buffer.from(' Pe'), 0xf1, ...Buffer.from('a\n\n')]))
    expect(await ask('batch.read', { file: lines })).toMatchObject({ split: 'lines', entries: [{ name: 'Wei, Chen' }, { name: 'José Peña' }] })
    expect(await ask('batch.read', { text: 'Sar Thet\tpolice\nChen Wei\ttrade' })).toMatchObject({ file: null, encoding: null, split: 'tab', entries: [{ name: 'Sar Thet' }, { name: 'Chen Wei' }] })
  })

  it('reads a list as it was written to be changed', async () => {
    const { ask } = await engineWith({})
    const cell = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map(text => canonicalLine(canonicalLine(text).replaceAll(/[;|]/g, '')).trim()).filter(text => text !== '')
    const entry = fc.record({ name: cell, others: fc.uniqueArray(cell, { maxLength: 3 }) })
    await fc.assert(fc.asyncProperty(fc.uniqueArray(entry, { selector: ({ name }) => name, minLength: 1, maxLength: 5 }), fc.boolean(), async (list, plain) => {
      const distinct = list.map(({ name, others }) => ({ name, others: plain ? [] : others.filter(other => other !== name) }))
      const { otherColumns, ...choices } = listText(distinct, ['Name', 'Other spellings'])
      expect((await ask('batch.read', { ...choices, otherColumns: [...otherColumns], way: 'exact' })).entries).toEqual(distinct)
    }), { numRuns: 200 })
  })

  it('refuses what is no list', async () => {
    const { engine, folder } = await engineWith({})
    const file = join(folder, 'list.xlsx')
    writeFileSync(file, 'PK\u0003\u0004 and more')
    expect(await engine.call('batch.read', { file })).toMatchObject({ ok: false, error: { code: 'batch/not-a-list' } })
    expect(await engine.call('batch.read', { file: join(folder, 'none.txt') })).toMatchObject({ ok: false, error: { code: 'batch/not-a-list' } })
    expect(await engine.call('batch.read', {})).toMatchObject({ ok: false, error: { code: 'call/input' } })
  })
})
