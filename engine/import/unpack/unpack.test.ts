import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { temporaryFolder } from '../../testing.ts'
import { answerOrder, type Piece, type ReadTask } from '../piece.ts'
import { composeMail } from '../mail/testing-mail.ts'
import { articleText } from '../testing.ts'
import { tarGzOf, tarOf, zipOf } from '../testing-archives.ts'
import { mutationsOf } from '../testing-mutations.ts'
import { DEEPEST } from './limits.ts'
import { unpack } from './unpack.ts'

const MB = 2 ** 20

function taskOf(name: string, bytes: Uint8Array, more: Partial<ReadTask> = {}): ReadTask {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return { place: 1, path, file: name, shown: `news/${name}`, size: bytes.length, after: null, also: [], password: null, ...more }
}

async function pieces(task: ReadTask): Promise<Piece[]> {
  const found: Piece[] = []
  await unpack(task, { begin: () => {}, alive: () => {}, answer: (piece) => Promise.resolve(void found.push(piece)) })
  return found
}

/** What became of each, by part and shown path, in the order of answers. */
const told = (found: readonly Piece[]): string[] => found.map(({ part, shown, outcome }) => `${part} ${shown}: ${'error' in outcome ? outcome.error.code : outcome.kind}`)
const unpacked = async (name: string, bytes: Uint8Array, more: Partial<ReadTask> = {}): Promise<string[]> => told(await pieces(taskOf(name, bytes, more)))

describe('an archive', () => {
  it.each([['zip', zipOf, 'news.zip'], ['tar', tarOf, 'news.tar'], ['tar.gz', tarGzOf, 'news.tgz'], ['tar.gz by another name', tarGzOf, 'news.txt']] as const)('is opened: %s', async (_kind, make, name) => {
    expect(await unpacked(name, await make({ 'a.txt': articleText(1), 'sub/b.md': '# Estate\n\nText.', 'sub/c.txt': '', '.DS_Store': 'x', 'page.html': '<html><p>Estate</p></html>', 'page_files/x.html': '<p>buy</p>' }))).toEqual([
      `000001 news/${name}/a.txt: article`, `000002 news/${name}/sub/b.md: article`, `000003 news/${name}/sub/c.txt: import/empty-file`, `000004 news/${name}/.DS_Store: import/system-file`,
      `000005 news/${name}/page.html: article`, `000006 news/${name}/page_files/x.html: import/page-part`, ` news/${name}: opened`,
    ])
  })

  it('tells how each file lies in folders, and keeps its own bytes', async () => {
    const found = await pieces(taskOf('news.zip', await zipOf({ 'a.txt': articleText(1), 'sub/b.txt': articleText(2) })))
    expect(found.map(({ folder, file }) => [folder, file])).toEqual([['news/news.zip', 'a.txt'], ['news/news.zip/sub', 'b.txt'], ['news', 'news.zip']])
    expect(found.map(({ outcome }) => outcome.kind === 'article' && Buffer.from(outcome.value.bytes).toString())).toEqual([articleText(1), articleText(2), false])
  })

  it('is opened inside others, so deep and no deeper', async () => {
    let bytes = await zipOf({ 'a.txt': articleText(1) })
    for (let depth = 2; depth <= DEEPEST; depth += 1) bytes = depth % 2 === 0 ? await tarGzOf({ [`${depth}.zip`]: bytes }) : await zipOf({ [`${depth}.tgz`]: bytes })
    expect((await unpacked('deep', bytes))[0]).toMatch(/a\.txt: article$/)
    const deeper = await unpacked('deeper', await zipOf({ 'deep': bytes, 'b.txt': articleText(2) }))
    expect(deeper[0]).toMatch(/import\/too-deep$/)
    expect(deeper.at(-2)).toBe('000002 news/deeper/b.txt: article')
  })

  it('holds a file that a gzip names itself, or that is named as it is', async () => {
    expect(await unpacked('note.txt.gz', new Uint8Array(gzipSync(articleText(1))))).toEqual(['000001 news/note.txt.gz/note.txt: article', ' news/note.txt.gz: opened'])
  })

  it('may be larger than any article: it is read as it lies on the disk', async () => {
    const zip = new ZipFile()
    zip.addBuffer(Buffer.alloc(66 * MB), 'noise.bin', { compress: false })
    zip.addBuffer(Buffer.from(articleText(1)), 'a.txt')
    zip.end()
    const parts: Uint8Array[] = []
    for await (const part of zip.outputStream as unknown as AsyncIterable<Uint8Array>) parts.push(part)
    const found = await pieces(taskOf('large.zip', Buffer.concat(parts)))
    expect(told(found)).toEqual(['000001 news/large.zip/noise.bin: import/binary', '000002 news/large.zip/a.txt: article', ' news/large.zip: opened'])
    expect(found[1]!.consumed).toBe(66 * MB)
  })

  it('has names that are only shown', async () => {
    const zip = new ZipFile()
    for (const [index, name] of ['ordinary.txt', 'ភ្នំពេញ.txt'].entries()) zip.addBuffer(Buffer.from(articleText(index)), name)
    zip.addBuffer(Buffer.from(articleText(3)), 'aaaaaaaaaa.txt')
    zip.addBuffer(Buffer.from(articleText(4)), 'bbbbbbbbbb.txt')
    zip.end()
    const parts: Uint8Array[] = []
    for await (const part of zip.outputStream as unknown as AsyncIterable<Uint8Array>) parts.push(part)
    const bytes = Buffer.concat(parts)
    const rename = (from: string, to: Uint8Array): void => {
      for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from)) bytes.set(to, at)
    }
    rename('aaaaaaaaaa.txt', Buffer.from('../../a/../.txt'.slice(0, 14)))
    rename('bbbbbbbbbb.txt', Buffer.from('/b\u202Egpj.\r.txt'))
    expect(await unpacked('names.zip', new Uint8Array(bytes))).toEqual([
      '000001 news/names.zip/ordinary.txt: article', '000002 news/names.zip/ភ្នំពេញ.txt: article', '000003 news/names.zip/a/.tx: import/system-file', '000004 news/names.zip/b\uFFFDgpj.\uFFFD.txt: article',
      ' news/names.zip: opened',
    ])
  })

  it('has names in another encoding, decoded together', async () => {
    const names = ['vq+3vdbctv7Jz87nvfjI67mxsrzK0NK7tKbUsMf4', 'yrPH5Mv5vP7Tw8u5tcS8x9XfudjT2rmks8fP7g==', '0KGztcnPz8jX3732yOvUsMf4tcS5pMjLw8c='].map((name) => Buffer.from(name, 'base64').subarray(0, 24))
    const bytes = Buffer.from(await zipOf(Object.fromEntries(names.map((name, n) => [`${String(n).repeat(name.length)}.txt`, articleText(n)]))))
    for (const [n, name] of names.entries()) {
      const given = String(n).repeat(name.length)
      for (let at = bytes.indexOf(given); at >= 0; at = bytes.indexOf(given)) bytes.set(name, at)
    }
    // Without the mark that says the name is UTF-8.
    for (const [signature, place] of [['PK\x03\x04', 7], ['PK\x01\x02', 9]] as const) {
      for (let at = bytes.indexOf(signature, 0, 'latin1'); at >= 0; at = bytes.indexOf(signature, at + 4, 'latin1')) bytes[at + place] = 0
    }
    const gbk = new TextDecoder('gb18030')
    expect((await unpacked('gbk.zip', new Uint8Array(bytes))).slice(0, 3)).toEqual(names.map((name, n) => `00000${n + 1} news/gbk.zip/${gbk.decode(name)}.txt: article`))
  })

  it('passes links over', async () => {
    const tar = await tarOf({ 'a.txt': articleText(1) }, [{ name: 'link.txt', type: 'symlink', linkname: '/etc/passwd' }, { name: 'up', type: 'symlink', linkname: '..' }])
    expect(await unpacked('links.tar', tar)).toEqual(['000001 news/links.tar/a.txt: article', '000002 news/links.tar/link.txt: import/link', '000003 news/links.tar/up: import/link', ' news/links.tar: opened'])
  })
})

describe('a hostile archive', () => {
  it('is left when it unpacks to much more than it is, with what holds it', async () => {
    const zeros = new Uint8Array(50 * MB)
    const bomb = new Uint8Array(gzipSync(await tarOf(Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`${n}.txt`, zeros]))), { level: 1 }))
    const found = await unpacked('bomb.zip', await zipOf({ 'a.txt': articleText(1), 'in.tgz': bomb, 'b.txt': articleText(2) }))
    expect(found[0]).toBe('000001 news/bomb.zip/a.txt: article')
    expect(found.slice(-2)).toEqual(['000002 news/bomb.zip/in.tgz: import/too-much', ' news/bomb.zip: import/too-much'])
  })

  it('costs one file, where only that is too large', async () => {
    expect(await unpacked('big.zip', await zipOf({ 'big.txt': Buffer.alloc(65 * MB, 'a b '), 'a.txt': articleText(1) }))).toEqual([
      '000001 news/big.zip/big.txt: import/too-large', '000002 news/big.zip/a.txt: article', ' news/big.zip: opened',
    ])
  })

  it('may hold itself', async () => {
    // A zip of a zip of a zip … as deep as a quine would seem: what is inside is never empty.
    let bytes = await zipOf({ 'r.zip': new Uint8Array(gzipSync('r')) })
    for (let depth = 0; depth < 12; depth += 1) bytes = await zipOf({ 'r.zip': bytes })
    const found = await unpacked('r.zip', bytes)
    expect(found[0]).toMatch(/import\/too-deep$/)
    expect(found).toHaveLength(DEEPEST + 1)
  })

  it('may be cut short anywhere: what is there is read, the rest is told', async () => {
    const files = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`${n}.txt`, articleText(n, 200)]))
    for (const [name, bytes] of [['a.tar', await tarOf(files)], ['a.tgz', await tarGzOf(files)], ['a.zip', await zipOf(files)]] as const) {
      const cut = await unpacked(name, bytes.subarray(0, Math.floor(bytes.length * 0.6)))
      expect(cut.at(-1)).toBe(` news/${name}: import/damaged`)
      if (name !== 'a.zip') expect(cut[0]).toBe(`000001 news/${name}/0.txt: article`)
    }
  })

  it('may be damaged anywhere: every file is answered once, the archive last', { timeout: 120_000 }, async () => {
    const files = { 'a.txt': articleText(1), 'sub/b.txt': articleText(2), 'c.md': '# Estate\n\nText.' }
    const mailbox = Buffer.from([1, 2].map((number) => `From x Mon Oct 28 08:00:00 2024\nFrom: a@example.org\nTo: b@example.org\nSubject: Report ${number}\n\n${articleText(number)}\n`).join(''))
    const good = [await zipOf(files), await tarOf(files), await tarGzOf(files), new Uint8Array(gzipSync(articleText(4))), mailbox, await zipOf({ 'in.tgz': await tarGzOf(files), 'd.txt': articleText(3) })]
    const task = taskOf('a', new Uint8Array())
    await fc.assert(fc.asyncProperty(mutationsOf(good, ['PK\x05\x06', 'ustar', 'From x Mon Oct 28 08:00:00 2024\n', '../']), async (broken) => {
      writeFileSync(task.path as string, broken)
      const found = await pieces({ ...task, size: broken.length })
      expect(new Set(found.map(({ part }) => part)).size).toBe(found.length)
      expect(found.at(-1)?.part).toBe('')
      expect(found.filter(({ outcome }) => 'error' in outcome && outcome.error.code === 'import/crashed')).toEqual([])
    }), { numRuns: 2000 })
  })

  it('is not waited for where a pipe has taken its place', async () => {
    const task = taskOf('a.zip', new Uint8Array())
    rmSync(task.path as string)
    execFileSync('mkfifo', [task.path as string])
    expect(told(await pieces(task))).toEqual([' news/a.zip: import/unreadable'])
  })
})

describe('a mailbox and a mail', () => {
  const mail = (n: number): string => `From: a${n}@river.example\nTo: b@river.example\nDate: Tue, 5 Nov 2024 10:00:00 +0700\nSubject: Gate ${n}\nMessage-ID: <${n}@river.example>\n\n${articleText(n)}\n`
  const mailbox = Buffer.from([1, 2, 3].map((n) => `From a@river.example Tue Nov  5 10:00:0${n} 2024\n${mail(n)}\n`).join(''))

  it('is opened: its mails are files of their own', async () => {
    expect(await unpacked('old', new Uint8Array(mailbox))).toEqual(['000001 news/old/1.eml: article', '000002 news/old/2.eml: article', '000003 news/old/3.eml: article', ' news/old: opened'])
  })
})

describe('an empty attachment', () => {
  it('has its line, and is no failure', async () => {
    const mail = await composeMail({ from: 'a@river.example', to: 'b@river.example', subject: 'Gate', text: articleText(1), attachments: [{ filename: 'list.csv', content: '' }, { filename: 'b.txt', content: articleText(2) }] })
    const found = await pieces(taskOf('a.eml', mail))
    expect(told(found)).toEqual(['000001 news/a.eml/list.csv: import/empty-file', '000002 news/a.eml/b.txt: article', ' news/a.eml: article'])
    expect(found[0]!.outcome.kind).toBe('passed')
  })
})

describe('reading on', () => {
  const tree = async () => zipOf({ 'a.txt': articleText(1), 'in.zip': await zipOf({ 'b.txt': articleText(2), 'c.txt': articleText(3), 'd.txt': '' }), 'e.txt': articleText(4) })

  it('goes on behind any answer, and repeats none', async () => {
    const bytes = await tree()
    const all = await pieces(taskOf('a.zip', bytes))
    expect(all.map(({ part }) => part)).toEqual(['000001', '000002.000001', '000002.000002', '000002.000003', '000002', '000003', ''])
    for (const [index, { part }] of all.entries()) {
      expect(await unpacked('a.zip', bytes, { after: answerOrder(part) })).toEqual(told(all.slice(index + 1)))
    }
  })

  it('takes up again what is asked for, and nothing else', async () => {
    const bytes = await tree()
    expect(await unpacked('a.zip', bytes, { after: answerOrder(''), also: ['000002.000003'] })).toEqual(['000002.000003 news/a.zip/in.zip/d.txt: import/empty-file'])
    expect(await unpacked('a.zip', bytes, { after: answerOrder(''), also: ['000002'] })).toHaveLength(4)
    expect(await unpacked('a.zip', bytes, { after: answerOrder('000002'), also: ['000001'] })).toEqual(['000001 news/a.zip/a.txt: article', '000003 news/a.zip/e.txt: article', ' news/a.zip: opened'])
  })
})
