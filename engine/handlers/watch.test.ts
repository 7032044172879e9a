import { appendFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EventMessage } from '../../contract/events.ts'
import { articleText, buildImporter, writeFiles } from '../import/testing.ts'
import { fatesOf, importingEngine } from '../import/testing-importing.ts'

let resources: string
beforeAll(async () => {
  resources = await buildImporter('watch-test')
})

/** Often enough for a test; a folder whose system tells nothing is looked at as often. */
const PACE = { settle: 150, slow: 400, often: 150 }

async function watching() {
  const opened = await importingEngine(resources, { watchPace: PACE, now: () => new Date() })
  const news = writeFiles(join(opened.folder, 'news'), { 'a.txt': articleText(1) })
  const event = (wanted: (event: EventMessage) => boolean) => new Promise<void>((resolve) => opened.listen((heard) => {
    if (wanted(heard)) resolve()
  }))
  return { ...opened, news, event }
}

describe('a watched folder', () => {
  it('is imported, then whatever is new in it, each file once', async () => {
    const { ask, ended, reportOf, news } = await watching()
    const first = ended()
    const added = await ask('watch.add', { folder: news })
    expect(added).toMatchObject({ name: 'news', state: 'watching', lastImportAt: null })
    const { jobId, watched, names } = await first
    expect({ watched, names }).toEqual({ watched: true, names: ['news'] })
    expect(fatesOf(await reportOf(jobId))).toEqual({ 'news/a.txt': 'imported' })

    const second = ended()
    writeFiles(news, { 'sub/b.txt': articleText(2) })
    expect(fatesOf(await reportOf((await second).jobId))).toEqual({ 'news/sub/b.txt': 'imported' })

    const third = ended()
    writeFileSync(join(news, 'a.txt'), articleText(3))
    expect(fatesOf(await reportOf((await third).jobId))).toEqual({ 'news/a.txt': 'imported' })
    const [folder] = await ask('watch.list', {})
    expect(folder).toMatchObject({ id: added.id, state: 'watching', lastImportAt: expect.any(String) as string })
    expect(await ask('import.progress', {})).toHaveLength(3)
  })

  it('leaves a file alone while someone writes to it', async () => {
    const { ask, ended, news } = await watching()
    const first = ended()
    await ask('watch.add', { folder: news })
    await first
    const growing = join(news, 'growing.txt')
    writeFileSync(growing, 'The gate\n\n')
    const end = ended()
    let lines = 0
    const writing = setInterval(() => {
      appendFileSync(growing, `Line ${lines += 1} of what was said at the gate.\n\n`)
      if (lines === 25) clearInterval(writing)
    }, 40)
    const { counts, jobId } = await end
    expect([counts.imported, lines]).toEqual([1, 25])
    const { rows: [row] } = await ask('import.report', { jobId, fate: 'imported' })
    expect((await ask('articles.get', { articleId: row?.fate === 'imported' ? row.articleId : '' })).text).toContain('Line 25 of')
  })

  it('is looked at when the case is opened, and what any import took is not taken again', async () => {
    const { ask, ended, importAll, reportOf, news, file } = await watching()
    await importAll(news)
    const first = ended()
    await ask('watch.add', { folder: news })
    writeFiles(news, { 'b.txt': articleText(2) })
    expect(fatesOf(await reportOf((await first).jobId))).toEqual({ 'news/b.txt': 'imported' })
    await ask('case.close', {})
    writeFiles(news, { 'c.txt': articleText(3) })
    utimesSync(join(news, 'c.txt'), 1_000_000_000, 1_000_000_000)
    const second = ended()
    await ask('case.open', { file, passphrase: null })
    expect(fatesOf(await reportOf((await second).jobId))).toEqual({ 'news/c.txt': 'imported' })
  })

  it('may be away, and come back', async () => {
    const { ask, ended, event, reportOf, news } = await watching()
    const first = ended()
    await ask('watch.add', { folder: news })
    await first
    const gone = event(({ name, data }) => name === 'changed' && data.kinds.includes('watch'))
    renameSync(news, `${news}.away`)
    await gone
    expect(await ask('watch.list', {})).toMatchObject([{ state: 'missing' }])
    const again = ended()
    renameSync(`${news}.away`, news)
    writeFiles(news, { 'back.txt': articleText(5) })
    expect(fatesOf(await reportOf((await again).jobId))).toEqual({ 'news/back.txt': 'imported' })
    expect(await ask('watch.list', {})).toMatchObject([{ state: 'watching' }])
  })

  it('is watched once, and no more when it is removed', async () => {
    const { ask, ended, news, folder } = await watching()
    const first = ended()
    const { id } = await ask('watch.add', { folder: news })
    await first
    await expect(ask('watch.add', { folder: `${news}/../news` })).rejects.toMatchObject({ data: { code: 'watch/exists' } })
    await expect(ask('watch.add', { folder: join(folder, 'nowhere') })).rejects.toMatchObject({ data: { code: 'import/unreadable' } })
    await expect(ask('watch.add', { folder: join(news, 'a.txt') })).rejects.toMatchObject({ data: { code: 'import/unreadable' } })
    await ask('watch.remove', { watchId: id })
    expect(await ask('watch.list', {})).toEqual([])
    await expect(ask('watch.remove', { watchId: id })).rejects.toMatchObject({ data: { code: 'watch/unknown' } })
    rmSync(news, { recursive: true })
  })
})
