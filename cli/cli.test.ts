import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

/** The command line as it is built and run, on real case files. Shapes are those of docs/CLI.md, nothing more and nothing less. */
const CLI = path.resolve('out/cli/index.js')
const SEEDS = path.resolve('seeds')

let folder: string
beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'redthread-cli-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function redthread(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', cwd: folder })
  return { code: status, out: stdout, err: stderr }
}

function answer<T extends z.ZodType>(shape: T, ...args: string[]): { code: number | null; value: z.infer<T> } {
  const { code, out, err } = redthread(...args, '--json')
  expect(err.split('\n').filter((line) => line !== '' && !line.includes('not encrypted'))).toEqual([])
  return { code, value: shape.parse(JSON.parse(out)) }
}

const text = z.string()
const maybe = text.nullable()
const whole = z.number().int().nonnegative()
const fate = z.strictObject({ file: text, id: text, title: text })
const reason = z.strictObject({ file: text, code: text, message: text })
const imported = z.strictObject({
  state: text, imported: z.array(fate), already: z.array(fate), opened: z.array(z.strictObject({ file: text, files: whole })), passed: z.array(reason), failed: z.array(reason),
  waiting: z.array(z.strictObject({ file: text })),
})
const articles = z.array(z.strictObject({
  id: text, title: text, outlet: maybe, byline: maybe, published: maybe, updated: maybe, url: maybe, language: maybe, format: text, file: text,
  sha256: text.regex(/^[0-9a-f]{64}$/), words: whole, read: maybe, pagesWaiting: whole, copies: whole,
}))
const found = z.strictObject({
  total: whole, matchingAll: whole, folded: whole, notes: z.array(z.strictObject({ kind: text, start: whole, end: whole, used: z.array(z.strictObject({ form: text, text, articles: whole })).optional() })), tookMs: z.number(), hits: z.array(z.strictObject({
    article: z.strictObject({ id: text, title: text, outlet: maybe, published: maybe, language: maybe, read: maybe }),
    score: z.number(), snippet: text, marks: z.array(z.tuple([whole, whole])), passage: z.strictObject({ start: whole, end: whole }).nullable(),
    others: whole, copies: whole, missing: z.array(z.strictObject({ start: whole, end: whole })), isNew: z.boolean().optional(),
  })),
})
const duplicates = z.array(z.strictObject({
  corrected: z.boolean(), members: z.array(z.strictObject({ id: text, title: text, outlet: maybe, published: maybe, words: whole, tie: maybe, similarity: z.number().min(0).max(1) })).min(2),
}))
const suggestions = z.array(z.strictObject({
  articleId: text, start: whole, end: whole, text, type: text, name: text, role: maybe, agency: maybe, place: maybe, reason: text.min(10), rule: text, entityId: maybe,
}))
const figures = z.array(z.discriminatedUnion('kind', [
  z.strictObject({
    articleId: text, start: whole, end: whole, text, kind: z.enum(['money', 'people']), value: z.number().positive(), to: z.number().nullable(), currency: maybe, counted: maybe,
    precision: z.enum(['exact', 'about', 'least', 'most']),
  }),
  z.strictObject({ articleId: text, start: whole, end: whole, text, kind: z.literal('date'), edtf: text, certainty: z.enum(['explicit', 'inferred']) }),
]))
const entities = z.array(z.strictObject({
  id: text, type: text, name: text, role: maybe, aliases: z.array(text), mentions: whole, articles: whole, annotations: whole,
}))
const gazetteer = z.strictObject({ created: whole, extended: whole, unchanged: whole, confirmed: whole })
const dossiers = z.array(z.strictObject({
  entity: text, type: text, file: text, pages: whole.min(1), statements: whole, sources: whole, unsourced: whole,
}))
const verified = z.strictObject({ citations: whole, sources: whole, problems: z.array(z.strictObject({ code: text, subject: text, message: text })) })
const checked = z.strictObject({
  articles: whole, originals: whole, anchors: whole, moved: whole, orphans: whole, problems: z.array(z.strictObject({ code: text, subject: text, message: text })),
})
const named = z.strictObject({
  id: text, name: text, way: text, found: whole, notFound: whole, failed: whole, articles: whole, places: whole, looked: whole, dropped: z.strictObject({ blank: whole, doubled: whole, long: whole, over: whole }),
  csv: z.strictObject({ file: text, rows: whole }).nullable(), names: z.array(z.strictObject({
    name: text, others: z.array(text), articles: whole, places: whole, looked: whole, forms: z.array(z.strictObject({ text, kind: text, places: whole })), error: reason.omit({ file: true }).extend({ details: z.object({}) }).nullable(),
    first: z.strictObject({
      article: z.strictObject({ id: text, title: text, outlet: maybe, published: maybe, language: maybe }), snippet: text, marks: z.array(z.tuple([whole, whole])), passage: z.strictObject({ start: whole, end: whole }).nullable(),
    }).nullable(),
  })),
})
const failure = z.strictObject({ error: z.strictObject({ code: text, message: text, details: z.record(text, z.unknown()) }) })

test('the main job: articles in, dossiers out, every citation followed back', () => {
  const seeds = readdirSync(path.join(SEEDS, 'articles'))
  const first = answer(imported, 'import', 'main.redthread', path.join(SEEDS, 'articles'))
  expect(first.code).toBe(0)
  expect(first.value.imported).toHaveLength(seeds.length)

  const again = answer(imported, 'import', 'main.redthread', path.join(SEEDS, 'articles', seeds[0]!))
  expect(again.code).toBe(0)
  expect(again.value).toMatchObject({ imported: [], already: [{ file: seeds[0] }], failed: [] })

  const library = answer(articles, 'articles', 'main.redthread').value
  expect(library.map((article) => article.file).toSorted()).toEqual(seeds.toSorted())
  expect(library.find((article) => article.file === 'mango-park-raid.txt')).toMatchObject({
    title: 'About a thousand foreigners found at Mango Park', published: '2024-10-29', language: 'en',
  })
  expect(library.find((article) => article.file === 'mango-park-km.txt')?.language).toBe('km')

  const hits = answer(found, 'search', 'main.redthread', 'ស្ត្រី').value
  expect(hits.total).toBe(1)
  const [hit] = hits.hits
  expect(hit!.marks.map(([start, end]) => hit!.snippet.slice(start, end))).toContain('ស្ត្រី')
  expect(answer(found, 'search', 'main.redthread', '-raid +embassy', '--limit', '3').value.hits.length).toBeLessThanOrEqual(3)

  const counted = answer(found.extend({
    facets: z.array(z.strictObject({ facet: text, pressed: z.array(z.unknown()), values: z.array(z.strictObject({ value: text, type: maybe, articles: whole })), total: whole })),
    time: z.strictObject({ unit: text, bars: z.array(z.strictObject({ from: text, to: text, articles: whole })), undated: whole, vague: whole }),
  }), 'search', 'main.redthread', 'police date:2024', '--facets').value
  expect(counted.facets.find(({ facet }) => facet === 'date')).toMatchObject({ pressed: [{ value: '2024', excluded: false, articles: counted.total }] })
  expect(counted.time.bars.reduce((sum, bar) => sum + bar.articles, counted.time.vague)).toBe(counted.total)
  expect(redthread('search', 'main.redthread', 'police', '--facets').out).toMatch(/^language +en \d+/m)

  const inContext = z.strictObject({
    total: whole, holding: whole, looked: whole, articles: whole, rows: z.array(z.strictObject({
      article: z.strictObject({ id: text, title: text, outlet: maybe, published: maybe, language: maybe }),
      passage: z.strictObject({ start: whole, end: whole }), page: whole.nullable(), before: text, match: text, after: text,
    })),
  })
  const lines = answer(inContext, 'search', 'main.redthread', 'ស្ត្រី', '--context').value
  expect(lines).toMatchObject({ total: lines.rows.length, holding: 1, looked: 1, articles: 1 })
  expect(lines.rows[0]!.match).toBe('ស្ត្រី')
  const printed = redthread('search', 'main.redthread', 'police', '--context', '--sort', 'after', '--limit', '5').out.trimEnd().split('\n')
  expect(printed.slice(0, 5).map((line) => line.indexOf('['))).toEqual([44, 44, 44, 44, 44])
  expect(printed[5]).toMatch(/^\d+ places in \d+ articles$/)

  writeFileSync(path.join(folder, 'queries.txt'), '\uFEFFស្ត្រី\r\n\n"open\nraid AND embassy date:2024\n')
  const answered = redthread('search', 'main.redthread', '--queries', 'queries.txt', '--json', '--limit', '2')
  const [women, open, raid] = answered.out.trim().split('\n').map((line) => JSON.parse(line) as { query: string })
  expect(answered.code).toBe(2)
  expect(found.extend({ query: z.literal('ស្ត្រី') }).parse(women).total).toBe(1)
  expect(failure.extend({ query: z.literal('"open') }).parse(open).error.code).toBe('search/syntax')
  expect(found.extend({ query: text }).parse(raid).hits.length).toBeLessThanOrEqual(2)
  expect(redthread('search', 'main.redthread', '--queries', 'queries.txt').out.split('\n')).toHaveLength(4)

  const proposed = answer(suggestions, 'suggest', 'main.redthread').value
  expect(proposed).toContainEqual(expect.objectContaining({ type: 'official', name: 'Sar Thet', role: 'National Police Chief', text: 'Sar Thet' }))
  expect(new Set(answer(figures, 'suggest', 'main.redthread', '--figures').value.map(({ kind }) => kind))).toEqual(new Set(['money', 'people', 'date']))

  const made = answer(gazetteer, 'entities', 'import', 'main.redthread', path.join(SEEDS, 'gazetteer.json'), '--confirm').value
  expect(made.created).toBeGreaterThan(50)
  expect(made.confirmed).toBeGreaterThan(100)
  expect(answer(gazetteer, 'entities', 'import', 'main.redthread', path.join(SEEDS, 'gazetteer.json'), '--confirm').value).toMatchObject({ created: 0, confirmed: 0 })

  const known = answer(entities, 'entities', 'main.redthread').value
  expect(known.find((entity) => entity.name === 'Sar Thet')).toMatchObject({ type: 'official', role: 'National Police Chief' })

  const exported = answer(dossiers, 'dossier', 'main.redthread', '--entity', 'ស ថេត', '--entity', 'Mango Park', '--out', 'dossiers')
  expect(exported.code).toBe(0)
  expect(exported.value.map((dossier) => [dossier.entity, dossier.type])).toEqual([['Sar Thet', 'official'], ['Mango Park', 'compound']])
  for (const dossier of exported.value) {
    expect(readFileSync(dossier.file).subarray(0, 5).toString()).toBe('%PDF-')
    expect(dossier.statements).toBeGreaterThan(0)
    const { code, value } = answer(verified, 'verify', 'main.redthread', dossier.file)
    expect(value.problems).toEqual([])
    expect(value.citations).toBeGreaterThan(0)
    expect(code).toBe(0)
  }

  const health = answer(checked, 'check', 'main.redthread')
  expect(health).toMatchObject({ code: 0, value: { articles: seeds.length, originals: seeds.length, orphans: 0, problems: [] } })
})

test('articles are marked read by their ids, searched by it, and marked unread again', () => {
  const marked = z.strictObject({ changed: whole, missing: whole })
  const raid = path.join(SEEDS, 'articles', 'mango-park-raid.txt')
  const { id } = answer(imported, 'import', 'read.redthread', raid, path.join(SEEDS, 'articles', 'kaibo.txt')).value.imported[0]!
  expect(answer(marked, 'read', 'read.redthread', id, 'gone')).toEqual({ code: 2, value: { changed: 1, missing: 1 } })
  expect(answer(articles, 'articles', 'read.redthread').value.find((article) => article.id === id)!.read).toMatch(/^\d{4}-.*Z$/)
  expect(answer(found, 'search', 'read.redthread', 'is:unread').value.hits.map(({ article }) => article.id)).not.toContain(id)
  expect(redthread('read', 'read.redthread', id, '--unread').out).toBe('1 article marked unread.\n')
  expect(answer(found, 'search', 'read.redthread', 'is:read').value.total).toBe(0)
})

test('a saved search tells what an import brought, once', () => {
  const searches = z.array(z.strictObject({
    id: text, name: text, query: text, order: text, lookedAt: text, found: whole, new: whole, gone: z.array(z.strictObject({ by: text, text })),
  }))
  const article = (file: string) => path.join(SEEDS, 'articles', file)
  answer(imported, 'import', 'saved.redthread', article('mango-park-raid.txt'))
  const saved = z.strictObject({ id: text, name: text, query: text, order: text, createdAt: text })
  expect(answer(saved, 'searches', 'save', 'saved.redthread', 'Police', 'police -collection:Press', '--order', 'newest').value).toMatchObject({ name: 'Police', order: 'newest' })
  const list = () => answer(searches, 'searches', 'saved.redthread').value
  expect(list()).toMatchObject([{ name: 'Police', found: 1, new: 0, gone: [{ by: 'collection', text: 'Press' }] }])
  answer(imported, 'import', 'saved.redthread', article('kaibo.txt'))
  expect(list()).toMatchObject([{ found: 2, new: 1 }])
  expect(redthread('searches', 'saved.redthread').out).toBe('Police  2 articles  1 new  police -collection:Press  (not in the case any more: collection Press)\n')
  expect(answer(found, 'search', 'saved.redthread', '--saved', 'Police', '--new').value).toMatchObject({ total: 1, hits: [{ isNew: true }] })
  expect(answer(found, 'search', 'saved.redthread', '--saved', 'Police').value.hits.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(answer(found, 'search', 'saved.redthread', '--saved', 'Police', '--new').value).toMatchObject({ total: 0, hits: [] })
  expect(list()).toMatchObject([{ found: 2, new: 0 }])
})

test('articles that say the same are listed as groups', () => {
  const files = path.join(folder, 'copies')
  mkdirSync(files)
  const original = readFileSync(path.join(SEEDS, 'articles', 'mango-park-raid.txt'), 'utf8')
  writeFileSync(path.join(files, 'first.txt'), original)
  writeFileSync(path.join(files, 'second.txt'), `${original}\nWith further words of another desk at the end of it.\n`)
  writeFileSync(path.join(files, 'other.txt'), readFileSync(path.join(SEEDS, 'articles', 'kaibo.txt')))
  redthread('import', 'copies.redthread', files)
  const groups = answer(duplicates, 'duplicates', 'copies.redthread').value
  expect(groups).toHaveLength(1)
  expect(groups[0]!.members.map(({ tie }) => tie)).toEqual([null, 'near'])
  expect(answer(articles, 'articles', 'copies.redthread').value.map(({ copies }) => copies).toSorted()).toEqual([0, 0, 1])
  expect(redthread('duplicates', 'copies.redthread').out).toMatch(/near copy, \d\d % the same[^]*1 group, 1 article folded under another\./)
})

test('a dossier whose source is not in the case does not verify', () => {
  answer(imported, 'import', 'one.redthread', path.join(SEEDS, 'articles', 'bokor.html'))
  answer(gazetteer, 'entities', 'import', 'one.redthread', path.join(SEEDS, 'gazetteer.json'), '--confirm')
  const [dossier] = answer(dossiers, 'dossier', 'one.redthread', '--entity', 'Mao Chanmathurith', '--out', 'one').value
  answer(imported, 'import', 'other.redthread', path.join(SEEDS, 'articles', 'kaibo.txt'))
  const { code, value } = answer(verified, 'verify', 'other.redthread', dossier!.file)
  expect(code).toBe(2)
  expect(value.problems.length).toBeGreaterThan(0)
})

test('a passphrase is read from a file, and never needed on the command line', () => {
  writeFileSync(path.join(folder, 'right'), 'correct horse battery\n')
  writeFileSync(path.join(folder, 'wrong'), 'incorrect horse battery\n')
  const article = path.join(SEEDS, 'articles', 'kaibo.txt')
  expect(answer(imported, 'import', 'locked.redthread', article, '--passphrase-file', 'right').code).toBe(0)
  expect(readFileSync(path.join(folder, 'locked.redthread')).includes('SQLite format 3')).toBe(false)
  expect(answer(articles, 'articles', 'locked.redthread', '--passphrase-file', 'right').value).toHaveLength(1)
  for (const [args, code] of [[['--passphrase-file', 'wrong'], 'case/wrong-passphrase'], [[], 'case/passphrase-needed']] as const) {
    const refused = redthread('articles', 'locked.redthread', ...args, '--json')
    expect(refused.code).toBe(1)
    expect(failure.parse(JSON.parse(refused.out)).error.code).toBe(code)
    expect(refused.err.trim().split('\n')).toHaveLength(1)
  }
})

test('files that cannot be read are listed, and the rest is done', () => {
  const batch = mkdtempSync(path.join(folder, 'batch-'))
  copyFileSync(path.join(SEEDS, 'articles', 'kaibo.txt'), path.join(batch, 'kaibo.txt'))
  writeFileSync(path.join(batch, 'empty.txt'), '')
  writeFileSync(path.join(batch, 'noise.txt'), Buffer.from([0x88, 0x01, 0x4e, 0x02, 0x0d, 0x03, 0x1a, 0x04, 0, 0, 0, 0x0d, 0xff, 0xfe, 0]))
  writeFileSync(path.join(batch, '.DS_Store'), 'x')
  const { code, value } = answer(imported, 'import', 'partly.redthread', batch)
  expect(code).toBe(2)
  expect(value.imported).toHaveLength(1)
  expect(value.failed.map((one) => one.code).toSorted()).toEqual(['import/binary', 'import/empty-file'])
  expect(value).toMatchObject({ state: 'done', passed: [{ file: expect.stringMatching(/\.DS_Store$/) as string, code: 'import/system-file' }], waiting: [] })
  expect(answer(imported, 'import', '--resume', 'partly.redthread')).toMatchObject({ code: 0, value: { state: 'done', imported: [] } })
})

test.each([
  [['articles', 'nowhere.redthread'], 'case/not-found'],
  [['articles', path.resolve('package.json')], 'case/not-a-case'],
  [['frobnicate'], 'usage'],
  [['search', 'main.redthread'], 'usage'],
  [['search', 'main.redthread', '"open'], 'search/syntax'],
  [['search', 'main.redthread', 'raid', '--limit', 'x'], 'usage'],
  [['search', 'main.redthread', 'raid', '--saved', 'Raids'], 'usage'],
  [['search', 'main.redthread', 'raid', '--new'], 'usage'],
  [['search', 'main.redthread', '--saved', 'Nowhere'], 'search/not-found'],
  [['search', 'main.redthread', 'raid', '--context', '--sort', 'x'], 'usage'],
  [['search', 'main.redthread', '--queries', 'nowhere.txt'], 'usage'],
  [['search', 'main.redthread', 'raid', '--queries', 'queries.txt'], 'usage'],
  [['batch', 'main.redthread'], 'usage'],
  [['batch', 'main.redthread', '--names', 'nowhere.csv'], 'batch/not-a-list'],
  [['dossier', 'main.redthread', '--all'], 'usage'],
  [['dossier', 'main.redthread', '--entity', 'Nobody Here', '--out', 'x'], 'usage'],
  [['verify', 'main.redthread', path.resolve('package.json')], 'verify/not-a-dossier'],
  [['entities', 'import', 'main.redthread', path.resolve('package.json')], 'gazetteer/invalid'],
  [['articles', 'main.redthread', '--passphrase', 'secret'], 'usage'],
  [['import', 'main.redthread'], 'usage'],
  [['import', '--resume', 'main.redthread', 'more.txt'], 'usage'],
  [['import', '--resume', 'nowhere.redthread'], 'case/not-found'],
])('%j does nothing, with one sentence why', (args, expected) => {
  const { code, out, err } = redthread(...args, '--json')
  expect(code).toBe(1)
  expect(failure.parse(JSON.parse(out)).error.code).toBe(expected)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('a list of names is searched, kept once, and written as a table', () => {
  answer(imported, 'import', 'names.redthread', path.join(SEEDS, 'articles', 'mango-park-raid.txt'), path.join(SEEDS, 'articles', 'mango-park-km.txt'))
  writeFileSync(path.join(folder, 'officials.csv'), 'name;alias\nMango Park;\nNobody Atall;\n---;\nmango park;\n')
  const first = answer(named, 'batch', 'names.redthread', '--names', 'officials.csv', '--csv', 'hits.csv')
  expect(first.code).toBe(2)
  expect(first.value).toMatchObject({ name: 'officials', way: 'name', found: 1, notFound: 1, failed: 1, looked: 0, dropped: { doubled: 1 }, csv: { file: 'hits.csv' } })
  expect(first.value.names[0]).toMatchObject({ name: 'Mango Park', articles: first.value.articles, places: first.value.places, error: null })
  expect(first.value.names[2]!.error).toMatchObject({ code: 'batch/no-letters' })
  const written = readFileSync(path.join(folder, 'hits.csv'), 'utf8')
  expect(written.startsWith('\uFEFFno,name,')).toBe(true)
  expect(written.trim().split('\r\n')).toHaveLength(1 + first.value.csv!.rows)
  expect(first.value.csv!.rows).toBe(first.value.places + 2)
  const again = answer(named, 'batch', 'names.redthread', '--names', 'officials.csv').value
  expect(again.id).toBe(first.value.id)
  const exact = answer(named, 'batch', 'names.redthread', '--names', 'officials.csv', '--exact').value
  expect(exact.id).not.toBe(first.value.id)
  expect(exact.names.map(({ name }) => name)).toContain('mango park')
  expect(redthread('batch', 'names.redthread', '--names', 'officials.csv').out).toContain('not found')
})

test('asking does not make a case', () => {
  redthread('articles', 'unmade.redthread')
  expect(existsSync(path.join(folder, 'unmade.redthread'))).toBe(false)
})

test('collections of folders, and articles that are removed', () => {
  answer(imported, 'import', 'folders.redthread', SEEDS)
  const collections = answer(z.array(z.strictObject({ id: text, name: text, parentId: maybe, articles: whole })), 'collections', 'folders.redthread').value
  expect(collections.find(({ name }) => name === 'articles')!.articles).toBeGreaterThan(0)
  expect(redthread('collections', 'folders.redthread').out).toMatch(/^ *articles  \d+ articles$/m)

  const [first, ...rest] = answer(articles, 'articles', 'folders.redthread').value
  const removed = z.strictObject({ removed: whole, mentions: whole, annotations: whole })
  expect(answer(removed, 'remove', 'folders.redthread', first!.id, 'gone')).toEqual({ code: 2, value: { removed: 1, mentions: 0, annotations: 0 } })
  expect(answer(articles, 'articles', 'folders.redthread').value).toHaveLength(rest.length)
  expect(failure.parse(JSON.parse(redthread('remove', 'folders.redthread', first!.id, '--json').out)).error.code).toBe('article/not-found')
  expect(redthread('remove', 'folders.redthread').code).toBe(1)
})
