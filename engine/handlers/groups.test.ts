import { describe, expect, it } from 'vitest'
import { KHMER_STORY, OTHER_STORY, WIRE, wireCopy } from '../../core/duplicate/testing.ts'
import type { ArticleGroup } from '../../contract/shapes.ts'
import { createEngine } from '../engine.ts'
import { readArticle } from '../import/read-article.ts'
import { packArticle } from '../import/pack-article.ts'
import { fileOf } from '../import/read-file.ts'
import { insertArticle } from '../store/articles.ts'
import { addArticle, engineWith, type OpenTestEngine } from '../testing.ts'
import { unwrap } from '../unwrap.ts'
import { run, value } from '../store/database.ts'
import { openCase } from '../store/open-case.ts'

const COPIES = {
  'wire': { text: WIRE, published: '2031-05-02', outlet: 'Coast Wire' },
  'copy-1': { text: wireCopy(1), published: '2031-05-03' }, 'copy-2': { text: wireCopy(2), published: '2031-05-03' },
  'copy-3': { text: wireCopy(3), published: '2031-05-04' }, 'copy-4': { text: wireCopy(4), published: '2031-05-05' },
}
const URL = 'https://www.outlet.example/2031/hall'

const idsOf = (group: ArticleGroup | null): string[] | null => group && group.members.map(({ article }) => article.id)
const sorted = (group: ArticleGroup | null): string[] | undefined => idsOf(group)?.toSorted()

async function folded({ ask }: OpenTestEngine): Promise<string[]> {
  return [...await ask('articles.ids', { folded: true })].toSorted()
}

describe('five copies of one wire story', () => {
  it('are one group with the first published in front, and one source', async () => {
    const opened = await engineWith({ ...COPIES, 'own': OTHER_STORY, 'khmer': KHMER_STORY, 'empty': '' })
    const group = await opened.ask('groups.of', { articleId: 'copy-3' })
    expect(idsOf(group)![0]).toBe('wire')
    expect(sorted(group)).toEqual(['copy-1', 'copy-2', 'copy-3', 'copy-4', 'wire'])
    expect(group!.corrected).toBe(false)
    expect(group!.members.map(({ tie }) => tie)).toEqual([null, 'near', 'near', 'near', 'near'])
    for (const { similarity } of group!.members) expect(similarity).toBeGreaterThan(0.5)
    expect(await opened.ask('groups.independence', { articleIds: [...Object.keys(COPIES), 'own', 'own', 'gone'] })).toEqual({ articles: 6, sources: 2 })
    expect(await opened.ask('groups.of', { articleId: 'own' })).toBeNull()
    expect(await opened.ask('groups.list', {})).toEqual({ total: 1, rows: [group] })
  })

  it('fold under one in the list of articles, which says how many do', async () => {
    const opened = await engineWith({ ...COPIES, own: OTHER_STORY })
    await opened.ask('groups.list', {})
    expect(await folded(opened)).toEqual(['own', 'wire'])
    const { total, rows } = await opened.ask('articles.list', { folded: true })
    expect(total).toBe(2)
    expect(rows.map(({ id, copies }) => [id, copies]).toSorted()).toEqual([['own', 0], ['wire', 4]])
    expect((await opened.ask('articles.get', { articleId: 'copy-1' })).copies).toBe(0)
  })

  it('are one source of the entity that they name', async () => {
    const { ask } = await engineWith({ ...COPIES, own: OTHER_STORY })
    const entity = await ask('entities.create', { type: 'official', name: 'Ou Bopha' })
    for (const articleId of ['wire', 'copy-1', 'own']) {
      const { text } = await ask('articles.get', { articleId })
      const start = text.indexOf('Ou Bopha')
      await ask('mentions.create', { articleId, start, end: start + 8, entityId: entity.id })
    }
    expect(await ask('entities.get', { entityId: entity.id })).toMatchObject({ sources: 2, articles: { length: 3 } })
  })
})

describe('files of one story', () => {
  it('are one source in whatever format they came', async () => {
    const { engine, host, file } = await engineWith({ own: OTHER_STORY })
    engine.close()
    const opened = openCase(host, { file, passphrase: null })
    const page = (text: string): string => {
      const [head, ...body] = text.split('\n\n')
      return `<!doctype html><html lang="en"><head><title>${head} | Daily</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>${head}</h1>${body.map(p => `<p>${p}</p>`).join('')}</article></main></body></html>`
    }
    const files: Readonly<Record<string, string>> = { 'wire.txt': WIRE, 'daily.html': page(wireCopy(1)), 'mail.md': `# ${wireCopy(4)}` }
    for (const [name, content] of Object.entries(files)) {
      const bytes = Buffer.from(content)
      const { parsed } = await readArticle({ bytes, file: name, password: null, encoding: null })
      insertArticle(opened.db, { ...packArticle(fileOf(parsed, bytes)), id: name, file: name, path: name, importedAt: '2031-06-01T00:00:00.000Z' })
    }
    opened.close()
    const again = createEngine(host)
    unwrap(await again.call('case.open', { file, passphrase: null }))
    expect(sorted(unwrap(await again.call('groups.of', { articleId: 'daily.html' })))).toEqual(['daily.html', 'mail.md', 'wire.txt'])
    again.close()
  })
})

describe('the same words, and the same page', () => {
  it('are told apart from near copies', async () => {
    const { ask } = await engineWith({ one: `${WIRE}\n`, two: WIRE.toUpperCase(), short: 'Brief.', brief: 'BRIEF' })
    expect((await ask('groups.of', { articleId: 'two' }))!.members).toMatchObject([{ tie: null }, { tie: 'same-text', similarity: 1 }])
    expect(sorted(await ask('groups.of', { articleId: 'brief' }))).toEqual(['brief', 'short'])
  })

  it('is one page in its versions, the newest in front, whatever each says', async () => {
    const { ask } = await engineWith({
      first: { text: WIRE, url: URL, published: '2031-05-02' }, second: { text: OTHER_STORY, url: `http://outlet.example/2031/hall/?utm_source=x`, published: '2031-05-02', updated: '2031-05-09' },
      kept: { text: KHMER_STORY, archiveUrl: `https://web.archive.org/web/20310504/${URL}`, published: '2031-05-02', updated: '2031-05-04' },
    })
    const { members } = (await ask('groups.of', { articleId: 'first' }))!
    expect(members.map(({ article, tie }) => [article.id, tie])).toEqual([['second', null], ['first', 'version'], ['kept', 'version']])
  })

  it('follows an address and a day that an analyst corrects, and undo', async () => {
    const { ask } = await engineWith({ a: { text: WIRE, published: '2031-05-02' }, b: { text: OTHER_STORY, url: URL, published: '2031-05-03' } })
    expect(await ask('groups.of', { articleId: 'a' })).toBeNull()
    await ask('articles.setMeta', { articleId: 'a', field: 'url', value: `${URL}#top` })
    expect(idsOf(await ask('groups.of', { articleId: 'a' }))).toEqual(['b', 'a'])
    await ask('articles.setMeta', { articleId: 'a', field: 'updated', value: '2031-05-04' })
    expect(idsOf(await ask('groups.of', { articleId: 'b' }))).toEqual(['a', 'b'])
    await ask('history.undo', {})
    await ask('history.undo', {})
    expect(await ask('groups.of', { articleId: 'b' })).toBeNull()
  })
})

describe('a correction', () => {
  it('takes an article out of its group for good, and is undone and redone', async () => {
    const opened = await engineWith(COPIES)
    const { ask } = opened
    await ask('groups.part', { articleId: 'wire' })
    expect(await ask('groups.of', { articleId: 'wire' })).toBeNull()
    expect(await ask('groups.of', { articleId: 'copy-1' })).toMatchObject({ corrected: true, members: { length: 4 } })
    expect(await folded(opened)).toContain('wire')
    await ask('history.undo', {})
    expect((await ask('groups.of', { articleId: 'wire' }))!.members).toHaveLength(5)
    await ask('history.redo', {})
    expect(await ask('groups.of', { articleId: 'wire' })).toBeNull()
    expect(await ask('groups.independence', { articleIds: Object.keys(COPIES) })).toEqual({ articles: 5, sources: 2 })
  })

  it('puts articles together with what is like either, also what was taken out before', async () => {
    const { ask } = await engineWith({ ...COPIES, own: OTHER_STORY })
    await ask('groups.part', { articleId: 'wire' })
    const group = await ask('groups.join', { articleIds: ['own', 'wire', 'copy-1'] })
    expect(sorted(group)).toEqual(['copy-1', 'copy-2', 'copy-3', 'copy-4', 'own', 'wire'])
    expect(group.members.find(({ article }) => article.id === 'own')?.tie).toBe('analyst')
    await ask('history.undo', {})
    expect(await ask('groups.of', { articleId: 'own' })).toBeNull()
    expect(await ask('groups.of', { articleId: 'wire' })).toBeNull()
  })

  it('chooses the lead, one at a time', async () => {
    const opened = await engineWith(COPIES)
    const { ask } = opened
    expect(idsOf(await ask('groups.setLead', { articleId: 'copy-4' }))![0]).toBe('copy-4')
    expect(idsOf(await ask('groups.setLead', { articleId: 'copy-2' }))![0]).toBe('copy-2')
    expect(await folded(opened)).toEqual(['copy-2'])
    await ask('history.undo', {})
    expect(idsOf(await ask('groups.of', { articleId: 'wire' }))![0]).toBe('copy-4')
    await ask('history.undo', {})
    expect(idsOf(await ask('groups.of', { articleId: 'wire' }))![0]).toBe('wire')
  })

  it('is refused for what is not there', async () => {
    const { engine } = await engineWith({ own: OTHER_STORY })
    expect(await engine.call('groups.of', { articleId: 'gone' })).toMatchObject({ error: { code: 'article/not-found' } })
    expect(await engine.call('groups.part', { articleId: 'own' })).toMatchObject({ error: { code: 'group/none' } })
    expect(await engine.call('groups.setLead', { articleId: 'own' })).toMatchObject({ error: { code: 'group/none' } })
    expect(await engine.call('groups.join', { articleIds: ['own', 'gone'] })).toMatchObject({ error: { code: 'article/not-found' } })
  })
})

describe('a removed article', () => {
  it('leaves its group, which is in sight at once, and comes back with undo', async () => {
    const opened = await engineWith(COPIES)
    const { ask } = opened
    await ask('groups.list', {})
    await ask('articles.remove', { articleIds: ['wire'] })
    expect(await folded(opened)).toEqual(['copy-1', 'copy-2', 'copy-3', 'copy-4'])
    expect(sorted(await ask('groups.of', { articleId: 'copy-4' }))).toEqual(['copy-1', 'copy-2', 'copy-3', 'copy-4'])
    await ask('history.undo', {})
    expect(idsOf(await ask('groups.of', { articleId: 'copy-4' }))![0]).toBe('wire')
    expect((await ask('groups.of', { articleId: 'wire' }))!.members).toHaveLength(5)
  })
})

describe('what is not worked out yet', () => {
  it('outlasts the end of the program', async () => {
    const { engine, host, file } = await engineWith(COPIES)
    engine.close()
    const opened = openCase(host, { file, passphrase: null })
    expect(value(opened.db, 'SELECT count(*) FROM group_pending')).toBe(5)
    addArticle(opened.db, `${WIRE} `, { id: 'late' })
    // As in a case of an older format: nothing is signed.
    run(opened.db, `UPDATE article_reading SET signature = NULL, text_hash = CAST(seq AS BLOB)`)
    run(opened.db, 'UPDATE group_pending SET work = 4')
    opened.close()
    const again = createEngine(host)
    unwrap(await again.call('case.open', { file, passphrase: null }))
    expect(unwrap(await again.call('groups.list', {})).rows[0]!.members).toHaveLength(6)
    again.close()
  })

  it('is worked out in the background, and told', async () => {
    const { host, ask } = await engineWith(COPIES)
    const told = new Promise<readonly string[]>(resolve => {
      Object.assign(host, { emit: (event: (typeof host.events)[number]) => {
        if (event.name === 'changed' && event.data.kinds.includes('group')) resolve(event.data.ids)
      } })
    })
    await ask('articles.setMeta', { articleId: 'copy-1', field: 'outlet', value: 'Another' })
    expect([...await told].toSorted()).toEqual(Object.keys(COPIES).toSorted())
    expect((await ask('articles.list', { folded: true })).total).toBe(1)
  })
})

describe('groups.compare', () => {
  it('says what each has that the other has not', async () => {
    const { ask } = await engineWith({ before: { text: 'About 200 were found.', title: 'First' }, after: 'On Monday 606 were found.' })
    const { before, parts, wordsAdded, wordsRemoved } = await ask('groups.compare', { before: 'before', after: 'after' })
    expect([before.title, wordsAdded, wordsRemoved]).toEqual(['First', 3, 2])
    expect(parts.at(-1)).toEqual({ kind: 'same', text: ' were found.', before: { start: 9, end: 21 }, after: { start: 13, end: 25 } })
  })
})
