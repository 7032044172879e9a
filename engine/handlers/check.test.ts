import { expect, it } from 'vitest'
import type { Problem } from '../../contract/shapes.ts'
import { run, value, type Writable } from '../store/database.ts'
import { createCase, openCase } from '../store/open-case.ts'
import { original } from '../store/originals.ts'
import { addArticle, engineWith, testEngine, testHost, type OpenTestEngine } from '../testing.ts'

const TEXT = 'Police searched the compound on Monday morning.\n\nThey found 606 foreigners in it, officials said.'

async function annotated(): Promise<OpenTestEngine> {
  const opened = await engineWith({ a1: { text: TEXT, title: 'Raid' }, a2: 'Another article.' })
  const { id: entityId } = await opened.ask('entities.create', { type: 'organization', name: 'Police' })
  await opened.ask('mentions.create', { articleId: 'a1', start: 0, end: 6, entityId })
  await opened.ask('annotations.create', { articleId: 'a1', start: 49, end: 74 })
  return opened
}

/** Changes the closed case behind the engine's back, then checks it. */
async function checkAfter(opened: OpenTestEngine, damage: (db: Writable) => void) {
  await opened.ask('case.close', {})
  const behind = openCase(testHost(), { file: opened.file, passphrase: null })
  damage(behind.db)
  behind.close()
  await opened.ask('case.open', { file: opened.file, passphrase: null })
  return opened.ask('case.check', {})
}

const codes = (problems: readonly Problem[]) => problems.map(problem => problem.code)

it('counts what it checked and finds nothing wrong with a sound case', async () => {
  const { ask } = await annotated()
  expect(await ask('case.check', {})).toEqual({ articles: 2, originals: 2, anchors: 2, moved: 0, orphans: 0, problems: [] })
})

it('finds an encrypted case sound, seals included', async () => {
  const { engine, host, folder } = testEngine()
  const file = `${folder}/locked.redthread`
  const made = createCase(host, { file, passphrase: 'secret', name: '' })
  addArticle(made.db, TEXT, { id: 'a1' })
  made.close()
  await engine.call('case.open', { file, passphrase: 'secret' })
  expect(await engine.call('case.check', {})).toMatchObject({ ok: true, value: { articles: 1, problems: [] } })
})

it('finds an original that was changed, and one that cannot be unpacked', async () => {
  const opened = await annotated()
  const changed = await checkAfter(opened, db => {
    const [first, second] = [1, 2].map(seq => value<string>(db, 'SELECT lower(hex(o.sha256)) FROM article a JOIN original o ON o.id = a.original WHERE a.seq = ?', [seq])!)
    run(db, 'UPDATE original SET bytes = (SELECT bytes FROM original WHERE sha256 = unhex(?)) WHERE sha256 = unhex(?)', [second!, first!])
    run(db, 'UPDATE original SET bytes = ? WHERE sha256 = unhex(?)', [new Uint8Array([1, 2, 3]), second!])
    expect(original(db, first!)).not.toBeNull()
  })
  expect(codes(changed.problems)).toEqual(['hash', 'hash'])
})

it('finds passages that moved, changed or are gone', async () => {
  const opened = await annotated()
  expect(await checkAfter(opened, db => run(db, `UPDATE article SET text = replace(text, 'They found 606', 'They freed 606') WHERE id = 'a1'`)))
    .toMatchObject({ moved: 1, orphans: 0, problems: [{ code: 'anchor', subject: 'Raid' }] })
  expect(await checkAfter(opened, db => run(db, `UPDATE article SET text = 'Nothing is left of it.' WHERE id = 'a1'`)))
    .toMatchObject({ moved: 0, orphans: 2, problems: [{ code: 'anchor', subject: 'Raid', message: '2 passages not found in the text any more.' }] })
})

it('finds records that point to nothing, a log with gaps, and an index that is not true', async () => {
  const opened = await annotated()
  await opened.ask('search.run', { query: 'police' })
  const damaged = await checkAfter(opened, db => {
    db.exec(`PRAGMA foreign_keys = OFF; DELETE FROM entity; DROP TRIGGER log_is_append_only_delete; DELETE FROM log WHERE seq = 2; DELETE FROM undo_stack WHERE seq = 2`)
    db.exec(`DROP TRIGGER article_index_update; UPDATE article SET text = text || ' More.' WHERE id = 'a2'`)
  })
  expect(codes(damaged.problems).sort()).toEqual(['index', 'integrity', 'integrity'])
})

it('finds articles whose parts do not agree', async () => {
  const opened = await annotated()
  await opened.ask('collections.create', { name: 'Press', articleIds: ['a1'] })
  await opened.ask('articles.remove', { articleIds: ['a2'] })
  const { problems } = await checkAfter(opened, db => {
    db.exec(`
      PRAGMA foreign_keys = OFF;
      UPDATE collection SET parent_id = id;
      DELETE FROM article_reading WHERE seq = (SELECT seq FROM removed_article);
      INSERT INTO article_reading (seq, format, text_hash) VALUES (90, 'text', x'00'), (91, 'text', x'00');
      INSERT INTO article_part VALUES ('a1', 'a2', 'list.csv'), ('a1', 'gone', 'list.csv');
      INSERT INTO ocr_page VALUES ('a1', 1, NULL), ('gone', 1, NULL);
      INSERT INTO collection_member VALUES ('gone', 1)`)
  })
  expect(problems.map(problem => problem.message).sort()).toEqual([
    '1 article does not say how it was read.', '1 attachment belongs to an article that is not there.', '1 collection lies in itself.',
    '2 pages wait for OCR that no article has, or that were read.', '2 readings belong to no article.', 'A record of collection_member points to a collection that is not there.',
  ])
})

it('finds pages that do not fit their text', async () => {
  const page = { width: 10, height: 20, reading: 'text', confidence: null } as const
  const opened = await engineWith({ a1: { text: TEXT, title: 'Raid', pages: [{ ...page, start: 0 }, { ...page, start: 49 }] } })
  expect((await opened.ask('case.check', {})).problems).toEqual([])
  const pages = JSON.stringify([{ ...page, start: 0 }, { ...page, start: TEXT.length + 1 }])
  expect((await checkAfter(opened, db => run(db, 'UPDATE article_reading SET pages = ?', [pages]))).problems)
    .toEqual([{ code: 'integrity', subject: 'Raid', message: 'Its pages do not fit its text.' }])
})
