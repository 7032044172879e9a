import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEdtfDate } from '../../core/article/edtf-date.ts'
import { META_FIELDS } from '../../core/article/article.ts'
import { canonical } from '../../core/text/canonical.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { readArticle } from './read-article.ts'

const LEAD = 'Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses.'

const read = async (bytes: Uint8Array, file: string) => (await readArticle({ bytes, file, password: null, encoding: null })).parsed

describe('what is no article', () => {
  it.each([
    ['import/empty-file', 'a.txt', []],
    ['import/no-text', 'a.txt', [...Buffer.from(' \r\n\t\uFEFF\u200B … — * \n')]],
    ['import/binary', 'a.txt', Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
  ])('%s: %s', async (code, file, bytes) => {
    await expect(read(Uint8Array.from(bytes), file)).rejects.toMatchObject({ data: { code } })
  })

  it('is not decided by a stray control byte', async () => {
    expect((await read(Buffer.from(`${LEAD}\u0007\n\n${LEAD.slice(0, 60)}\u001A`), 'a.txt')).text).not.toContain('\u0007')
  })
})

const PLAIN = `Mekong River Journal\n\nBuses wait outside Kampot estate\n\nBy Dara Kim | October 27, 2024\n\nA gate. (Photo: Dara Kim)\nA gate. (Photo: Dara Kim)\n\n${LEAD}\n\n• one\n• two\n\nA closed gate\n\n“We slept on the floor.” ${LEAD}\n\n(Updated Nov 1, 2024)\n914 views`
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Estate | Riverpost</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Estate","datePublished":"2024-10-27","author":{"name":"Dara Kim"}}</script></head><body><h1>Estate</h1><p>${LEAD}</p><ul><li>one</li></ul><table><tr><td>a</td><td>b</td></tr></table><p>ភ្នំពេញ &amp; 金边</p></body></html>`
const MARKED = `---\ntitle: Estate\ndate: 2024-10-27\n---\n# Estate\n\n${LEAD}\n\n> quote\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n`
const FOREIGN = 'ភ្នំពេញ៖ សមត្ថកិច្ចបានចុះឆែកឆេរ។\n\n警方周二上午进入小区。\n\nเจ้าหน้าที่เข้าตรวจค้น\n\n경찰이 들어갔다.\n'

/** A good file with bytes changed, cut out, doubled or put in anywhere. */
const damaged = fc.tuple(
  fc.constantFrom(
    ['a.txt', Buffer.from(PLAIN)] as const, ['a.html', Buffer.from(PAGE)] as const, ['a.md', Buffer.from(MARKED)] as const, ['a.txt', Buffer.from(FOREIGN)] as const,
    ['a.txt', Buffer.from(`\uFEFF${PLAIN}`, 'utf16le')] as const, ['a.txt', Buffer.from(PLAIN, 'latin1')] as const,
  ),
  fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constantFrom('\n', '\n\n', '<', '>', '</p>', '<div>', '---', '| ', '"', '\uFEFF', '\u0000', '* ', '# ').map((text) => new Uint8Array(Buffer.from(text))))), { maxLength: 8 }),
).map(([[file, good], edits]) => {
  let bytes: Uint8Array = good
  for (const [place, cut, put] of edits) {
    const at = Math.floor(place * bytes.length)
    bytes = Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + cut)])
  }
  return { file, bytes }
})

async function expectArticleOrError(bytes: Uint8Array, file: string): Promise<void> {
  try {
    const { text, blocks, meta } = await read(bytes, file)
    expect(canonical(text)).toBe(text)
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text)
    expect(blocks.every(({ start, end }) => end > start && !text.slice(start, end).includes('\n'))).toBe(true)
    expect(meta.title.value).toBeTruthy()
    for (const field of META_FIELDS) expect(meta[field].value === null).toBe(meta[field].origin === 'none')
    if (meta.published.value !== null) expect(isEdtfDate(meta.published.value)).toBe(true)
  } catch (error) {
    if (!(error instanceof RedthreadError)) throw error
  }
}

describe('any file', () => {
  it('is an article whose blocks tile its canonical text, or a known error: damaged good files', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(damaged, ({ file, bytes }) => expectArticleOrError(bytes, file)), { numRuns: 2000 })
  })

  it('is that for random bytes and random text too', { timeout: 60_000 }, async () => {
    const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'b')
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new Uint8Array(Buffer.from(text))))
    await fc.assert(fc.asyncProperty(names, bytes, (file, content) => expectArticleOrError(content, file)), { numRuns: 2000 })
  })

  it('is read the same twice', async () => {
    for (const [file, text] of [['a.txt', PLAIN], ['a.html', PAGE], ['a.md', MARKED]] as const) {
      expect(await read(Buffer.from(text), file)).toEqual(await read(Buffer.from(text), file))
    }
  })
})
