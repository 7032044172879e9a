import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../contract/errors.ts'
import { engineWith, type OpenTestEngine } from '../testing.ts'

async function importing(opened: OpenTestEngine, entities: unknown, confirm = false) {
  const file = join(opened.folder, 'gazetteer.json')
  writeFileSync(file, JSON.stringify({ entities }))
  return opened.ask('entities.importGazetteer', { file, confirm })
}

async function confirmed({ ask }: OpenTestEngine, articleId: string) {
  const { mentions } = await ask('articles.marks', { articleId })
  return mentions.map(({ record, range }) => [record.target.quote.exact, record.name, range?.start])
}

describe('a gazetteer', () => {
  it('makes entities with their aliases, roles and notes', async () => {
    const opened = await engineWith({})
    const answer = await importing(opened, [
      { type: 'official', name: ' Sar Thet', aliases: ['ស ថេត', 'Sar Thet'], role: 'National Police Chief', notes: 'since 2022', source: 'ignored' },
      { type: 'compound', name: 'Mango Park' },
    ])
    expect(answer).toEqual({ created: 2, extended: 0, unchanged: 0, confirmed: 0 })
    expect((await opened.ask('entities.list', {})).map(row => row.entity)).toMatchObject([
      { type: 'compound', name: 'Mango Park', aliases: [], role: null, notes: '' },
      { type: 'official', name: 'Sar Thet', aliases: ['ស ថេត'], role: 'National Police Chief', notes: 'since 2022' },
    ])
  })

  it('extends what is there by name or alias, keeps what the analyst wrote, and changes nothing the second time', async () => {
    const opened = await engineWith({})
    const { ask } = opened
    const sar = await ask('entities.create', { type: 'official', name: 'Sar Thet', role: 'Chief', aliases: ['Gen. Sar Thet'] })
    const gazetteer = [
      { type: 'official', name: 'Gen. Sar Thet', aliases: ['ស ថេត'], role: 'Commissioner', notes: 'Spelled Thet.' },
      { type: 'person', name: 'Sar Thet' },
      { type: 'official', name: 'sar thet', aliases: ['Thet'] },
    ]
    expect(await importing(opened, gazetteer)).toEqual({ created: 1, extended: 1, unchanged: 0, confirmed: 0 })
    expect((await ask('entities.get', { entityId: sar.id })).entity).toMatchObject({
      name: 'Sar Thet', role: 'Chief', aliases: ['Gen. Sar Thet', 'ស ថេត', 'sar thet', 'Thet'], notes: 'Spelled Thet.',
    })
    expect(await importing(opened, gazetteer)).toEqual({ created: 0, extended: 0, unchanged: 2, confirmed: 0 })
  })

  it('is taken back with undo', async () => {
    const opened = await engineWith({})
    await importing(opened, [{ type: 'person', name: 'A' }, { type: 'person', name: 'B' }])
    await opened.ask('history.undo', {})
    expect(await opened.ask('entities.list', {})).toEqual([])
  })

  it.each<[string, string]>([
    ['no JSON', '{"entities": ['],
    ['no list', '{"people": []}'],
    ['an unknown type', '{"entities": [{"type": "villain", "name": "X"}]}'],
    ['no name', '{"entities": [{"type": "person", "name": " "}]}'],
    ['an alias that is no text', '{"entities": [{"type": "person", "name": "X", "aliases": [1]}]}'],
  ])('with %s is refused whole, with the place and without the content', async (_, content) => {
    const opened = await engineWith({})
    const file = join(opened.folder, 'gazetteer.json')
    writeFileSync(file, content)
    const answer = await opened.engine.call('entities.importGazetteer', { file })
    expect(answer).toMatchObject({ ok: false, error: { code: 'gazetteer/invalid' satisfies ErrorCode } })
    expect(JSON.stringify(answer)).not.toContain('villain')
    expect(await opened.ask('history.list', {})).toEqual({ total: 0, rows: [] })
  })

  it('that is not there is refused', async () => {
    const opened = await engineWith({})
    expect(await opened.engine.call('entities.importGazetteer', { file: join(opened.folder, 'none.json') })).toMatchObject({ error: { code: 'gazetteer/invalid' } })
  })
})

describe('a gazetteer that confirms', () => {
  it('confirms every exact mention of names and aliases in every article and script', async () => {
    const opened = await engineWith({
      a1: 'Sar Thet spoke. Thet left.\n\nលោក ស ថេតបានមកដល់ហើយ។',
      a2: '薩德去了西港。他在西港。',
    })
    const answer = await importing(opened, [
      { type: 'official', name: 'Sar Thet', aliases: ['ស ថេត', '薩德'] },
      { type: 'location', name: 'Sihanoukville', aliases: ['西港'] },
    ], true)
    expect(answer).toEqual({ created: 2, extended: 0, unchanged: 0, confirmed: 5 })
    expect(await confirmed(opened, 'a1')).toEqual([['Sar Thet', 'Sar Thet', 0], ['ស ថេត', 'Sar Thet', 32]])
    expect(await confirmed(opened, 'a2')).toEqual([['薩德', 'Sar Thet', 0], ['西港', 'Sihanoukville', 4], ['西港', 'Sihanoukville', 9]])
  })

  it('confirms whole words in the same letters only', async () => {
    const opened = await engineWith({ a1: 'Sun City, Sunday, SUN, sun. The Sun! Sun’s, sun-lit; Sun' })
    await importing(opened, [{ type: 'organization', name: 'Sun' }], true)
    const starts = (await confirmed(opened, 'a1')).map(([, , start]) => start)
    expect(starts).toEqual([0, 32, 37, 53])
  })

  it('takes the longest name where names overlap, be it one the gazetteer does not have', async () => {
    const opened = await engineWith({ a1: 'Mango Park is not Mango Park Two, nor Mango.' })
    await opened.ask('entities.create', { type: 'compound', name: 'Mango Park Two' })
    await importing(opened, [{ type: 'location', name: 'Mango' }, { type: 'compound', name: 'Mango Park' }], true)
    expect(await confirmed(opened, 'a1')).toEqual([['Mango Park', 'Mango Park', 0], ['Mango', 'Mango', 38]])
  })

  it('leaves a name that two entities share to the analyst, and lets a main name go before an alias', async () => {
    const opened = await engineWith({ a1: 'Kuong met Phnom Penh.' })
    await importing(opened, [
      { type: 'person', name: 'Ly Kuong', aliases: ['Kuong'] },
      { type: 'person', name: 'Try Kuong', aliases: ['Kuong', 'Phnom Penh'] },
      { type: 'location', name: 'Phnom Penh' },
    ], true)
    expect(await confirmed(opened, 'a1')).toEqual([['Phnom Penh', 'Phnom Penh', 10]])
  })

  it('does not confirm twice, nor over what the analyst confirmed', async () => {
    const opened = await engineWith({ a1: 'Sar Thet. Sar Thet.' })
    const other = await opened.ask('entities.create', { type: 'person', name: 'Another Sar' })
    await opened.ask('mentions.create', { articleId: 'a1', start: 0, end: 3, entityId: other.id })
    const gazetteer = [{ type: 'official', name: 'Sar Thet' }]
    expect((await importing(opened, gazetteer, true)).confirmed).toBe(1)
    expect((await importing(opened, gazetteer, true)).confirmed).toBe(0)
    expect(await confirmed(opened, 'a1')).toEqual([['Sar', 'Another Sar', 0], ['Sar Thet', 'Sar Thet', 10]])
  })

  it('is in the log, mention by mention, and undo takes the mentions back before the entities', async () => {
    const opened = await engineWith({ a1: 'Sar Thet. Sar Thet.' })
    await importing(opened, [{ type: 'official', name: 'Sar Thet' }], true)
    const { rows } = await opened.ask('history.list', {})
    expect(rows.map(entry => [entry.kind, entry.label, entry.changes.length])).toEqual([['edit', 'Confirm 2 mentions', 2], ['edit', 'Import gazetteer', 1]])
    await opened.ask('history.undo', {})
    expect(await confirmed(opened, 'a1')).toEqual([])
    expect(await opened.ask('entities.list', {})).toHaveLength(1)
  })

  it('serves other calls meanwhile, and stops when the case is closed', async () => {
    const articles = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`a${number}`, `Sar Thet spoke for the ${number}. time.`]))
    const opened = await engineWith(articles)
    const running = opened.engine.call('entities.importGazetteer', { file: writtenGazetteer(opened), confirm: true })
    expect((await opened.ask('articles.list', {})).total).toBe(40)
    await opened.ask('case.close', {})
    expect(await running).toMatchObject({ ok: false, error: { code: 'case/none' } })
  })

  function writtenGazetteer({ folder }: OpenTestEngine): string {
    const file = join(folder, 'g.json')
    writeFileSync(file, JSON.stringify({ entities: [{ type: 'official', name: 'Sar Thet' }] }))
    return file
  }
})
