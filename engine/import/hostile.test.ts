import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { importingEngine, fatesOf } from './testing-importing.ts'
import { composeMail } from './mail/testing-mail.ts'
import { fixture } from './office/testing-office.ts'
import { withPart } from './office/testing-zip.ts'
import { pdfOf } from './pdf/testing.ts'
import { articleText, buildImporter, writeFiles } from './testing.ts'
import { tarGzOf, tarOf, zipOf } from './testing-archives.ts'

const MB = 2 ** 20

let resources: string
beforeAll(async () => {
  resources = await buildImporter('import-hostile-test')
})

const page = (inside: string) => `<!DOCTYPE html><html><head><title>The gate of the mill</title></head><body><article><h1>The gate of the mill</h1><p>${'Men came by the river at dawn, and the gate was shut behind them. '.repeat(8)}</p>${inside}</article></body></html>`

const REMOTE = ['<script src="http://example.invalid/a.js"></script><script>document.write("written by a script")</script>', '<img src="http://example.invalid/pixel.gif" width="1" height="1">',
  '<iframe src="http://example.invalid/frame"></iframe><link rel="stylesheet" href="http://example.invalid/a.css"><meta http-equiv="refresh" content="0;url=http://example.invalid/">'].join('')

const cut = (bytes: Uint8Array, share = 0.6): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * share))
const entities = (xml: string): string => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>')

/** A zip whose directory names one entry many times. */
function overlapping(zip: Uint8Array, times: number): Uint8Array {
  const bytes = Buffer.from(zip)
  const at = bytes.indexOf('PK\x01\x02', 0, 'latin1')
  const end = bytes.indexOf('PK\x05\x06', 0, 'latin1')
  const directory = Buffer.concat(Array.from({ length: times }, () => bytes.subarray(at, end)))
  const tail = Buffer.from(bytes.subarray(end))
  for (const place of [8, 10]) tail.writeUInt16LE(times, place)
  tail.writeUInt32LE(directory.length, 12)
  return Buffer.concat([bytes.subarray(0, at), directory, tail])
}

/** A zip whose one entry says that it is `size` bytes long. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip)
  bytes.writeUInt32LE(size, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24)
  return bytes
}

async function nested(levels: number): Promise<Uint8Array> {
  let bytes = await zipOf({ 'a.txt': articleText(1) })
  for (let level = 1; level < levels; level += 1) bytes = await zipOf({ 'in.zip': bytes })
  return bytes
}

async function hostileFiles(): Promise<Record<string, string | Uint8Array>> {
  const pdf = await pdfOf([(sheet) => sheet.line(articleText(2).split('\n')[0]!, 72, 700)])
  const mail = await composeMail({ from: 'a@example.org', to: 'b@example.org', subject: 'The gate', text: articleText(3), html: page(REMOTE), attachments: [{ filename: '../../evil.txt', content: articleText(4) }] })
  const endless = Buffer.alloc(260 * MB, 'A')
  const bomb = await zipOf({ 'endless.txt': endless })
  return {
    'bomb.txt.gz': gzipSync(endless),
    'bomb.zip': await zipOf({ 'good.txt': articleText(5), 'bomb.zip': bomb, 'more.txt': articleText(26) }),
    'nested.zip': await nested(8),
    'overlap.zip': overlapping(await zipOf({ 'a.txt': articleText(6) }), 3),
    'liar.zip': lying(await zipOf({ 'a.txt': articleText(7) }), 10),
    'traversal.zip': await zipOf({ 'a/b.txt': articleText(8) }).then((zip) => Buffer.from(Buffer.from(zip).toString('latin1').replaceAll('a/b.txt', '../b.tx'), 'latin1')),
    'links.tar': await tarOf({ 'real.txt': articleText(9) }, [{ name: 'link', type: 'symlink', linkname: '/etc/passwd' }]),
    'cut.zip': cut(await zipOf({ 'a.txt': articleText(10) })),
    'cut.tar.gz': cut(await tarGzOf({ 'a.txt': articleText(11, 400) }), 0.9),
    'entities.docx': await withPart(fixture('estate.docx'), 'word/document.xml', entities),
    'entities.odt': await withPart(fixture('estate.odt'), 'content.xml', entities),
    'huge.docx': await withPart(fixture('estate.docx'), 'word/document.xml', (xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(12 * MB)}`)),
    'deep.rtf': `{\\rtf1 ${'{'.repeat(50_000)}deep${'}'.repeat(50_000)}}`,
    'cut.docx': cut(fixture('estate.docx')), 'cut.odt': cut(fixture('estate.odt')), 'cut.rtf': cut(fixture('estate.rtf')), 'cut.epub': cut(fixture('pandoc.epub')), 'cut.pdf': cut(pdf, 0.3),
    'cut.png': Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), deflateSync(Buffer.from('no header'))]),
    'nul.txt': `A text with\0NUL bytes\0in it.\n\n${articleText(12)}`,
    'surrogates.txt': Buffer.concat([Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(` a half\n\n${articleText(13)} – ­ ‘’ “” – — é`)]),
    'overrides.txt': `The file \u202egpj.exe\u202c came\n\n${articleText(14)}`,
    'remote.html': page(REMOTE), 'remote.eml': mail,
    'elements.html': `<article>${'<div>'.repeat(100_000)}${articleText(15)}</article>`,
    'wrapped.txt': 'a line of a long text that is never\n'.repeat(100_000),
    'no-break.txt': `${articleText(16)}${'1,'.repeat(MB)} 😀${'x'.repeat(MB)}`,
    'rules.txt': `${articleText(17)}${'_'.repeat(MB)}`,
    'pdf.txt': pdf, 'text.pdf': articleText(18), 'page.docx': page('<p>second</p>'), 'pdf-and-zip.pdf': Buffer.concat([pdf, await zipOf({ 'in.txt': articleText(19) })]),
    'html-and-zip.zip': Buffer.concat([Buffer.from('<html>'), await zipOf({ 'in.txt': articleText(20) })]),
    'empty.txt': '', 'blank.txt': ' \n\t\n', 'program': Buffer.concat([Buffer.from('MZ'), Uint8Array.from({ length: 5000 }, (_, at) => (at * 7907) % 256)]), 'noise.txt': Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    'name\nwith a break.txt': articleText(21), 'name \u202etxt.exe': articleText(22), '\x1b[31mred.txt': articleText(23),
  }
}

/** The list of hostile and broken input, file by file: its fate, or the code of its reason. */
const FATES: Readonly<Record<string, string>> = {
  'bomb.txt.gz': 'opened', 'bomb.txt.gz/bomb.txt': 'import/too-large',
  'bomb.zip': 'opened', 'bomb.zip/good.txt': 'imported', 'bomb.zip/more.txt': 'imported', 'bomb.zip/bomb.zip': 'opened', 'bomb.zip/bomb.zip/endless.txt': 'import/too-large',
  'overlap.zip': 'opened', 'overlap.zip/a.txt': 'already', 'liar.zip': 'opened', 'liar.zip/a.txt': 'import/damaged',
  'traversal.zip': 'opened', 'traversal.zip/b.tx': 'imported', 'links.tar': 'opened', 'links.tar/real.txt': 'imported', 'links.tar/link': 'import/link',
  'cut.zip': 'import/damaged', 'cut.tar.gz': 'import/damaged',
  'entities.docx': 'import/damaged', 'entities.odt': 'import/damaged', 'huge.docx': 'import/too-much', 'deep.rtf': 'import/damaged',
  'cut.docx': 'import/damaged', 'cut.odt': 'import/damaged', 'cut.rtf': 'import/damaged', 'cut.epub': 'import/damaged', 'cut.pdf': 'import/damaged', 'cut.png': 'import/damaged',
  'nul.txt': 'imported', 'surrogates.txt': 'imported', 'overrides.txt': 'imported', 'remote.html': 'imported', 'remote.eml': 'imported', 'remote.eml/evil.txt': 'imported',
  'elements.html': 'imported', 'wrapped.txt': 'imported', 'no-break.txt': 'imported', 'rules.txt': 'imported', 'two-gigabytes.txt': 'import/too-large',
  'pdf.txt': 'imported', 'text.pdf': 'imported', 'page.docx': 'imported', 'pdf-and-zip.pdf': 'imported', 'html-and-zip.zip': 'import/binary',
  'empty.txt': 'import/empty-file', 'blank.txt': 'import/no-text', 'program': 'import/unsupported', 'noise.txt': 'import/binary',
  'name�with a break.txt': 'imported', 'name �txt.exe': 'imported', '�[31mred.txt': 'imported', 'bad�name.txt': 'imported',
  'loop/in': 'import/link-loop', 'circle': 'import/unreadable', 'gone.txt': 'import/unreadable', 'zeros.txt': 'import/unreadable', 'pipe.txt': 'import/unreadable',
  'locked.pdf': 'import/password-needed', 'locked.eml': 'import/locked',
}

it('gives every hostile or broken file a fate of its own, reads all others, and writes nothing but the case', { timeout: 60_000 }, async () => {
  const { ask, importAll, folder } = await importingEngine(resources)
  const files = await hostileFiles()
  const given = writeFiles(join(folder, 'given', 'in'), files)
  writeFileSync(Buffer.concat([Buffer.from(`${given}/bad`), Buffer.from([0xff]), Buffer.from('name.txt')]), articleText(24))
  writeFileSync(join(given, 'two-gigabytes.txt'), articleText(25).repeat(200))
  // Only its first bytes are on the disk.
  truncateSync(join(given, 'two-gigabytes.txt'), 2 * 1024 * MB)
  for (const [target, name] of [['..', 'loop'], ['circle', 'circle'], ['nothing', 'gone.txt'], ['/dev/zero', 'zeros.txt']] as const) symlinkSync(target, join(given, name))
  execFileSync('mkfifo', [join(given, 'pipe.txt')])
  writeFiles(given, { 'locked.pdf': fixture('../../pdf/fixtures/locked.pdf'), 'locked.eml': fixture('../../mail/fixtures/locked.eml') })
  const beside = readdirSync(join(folder, 'given'))

  const report = await importAll(given)
  const fates = Object.fromEntries(Object.entries(fatesOf(report)).map(([file, fate]) => [file.slice('in/'.length), fate]))
  expect(Object.fromEntries(Object.entries(fates).filter(([file]) => !file.startsWith('nested.zip')))).toEqual(FATES)
  expect(Object.values(fates)).toContain('import/too-deep')

  expect(readdirSync(join(folder, 'given'))).toEqual(beside)
  expect(existsSync(join(folder, 'b.tx'))).toBe(false)
  expect(await ask('case.check', {})).toMatchObject({ problems: [] })
  expect((await ask('search.run', { query: 'example.invalid' })).total).toBe(0)
  expect((await ask('search.run', { query: '"written by a script"' })).hits).toEqual([])
})
