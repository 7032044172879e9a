import fc from 'fast-check'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { kindOf } from './format-of.ts'
import { oleKind } from './ole-kind.ts'
import { tarOf, zipOf } from './testing-archives.ts'
import { openZip } from './unpack/zip.ts'
import { zipKind } from './zip-kind.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => new Uint8Array(Buffer.from(text, encoding))
const LEAD = 'Officers entered a walled housing estate outside Kampot on Tuesday morning.'

function kind(content: Uint8Array): string {
  try {
    return kindOf(content)
  } catch (error) {
    if (!(error instanceof RedthreadError)) throw error
    return `${error.data.code} ${error.data.details['kind'] ?? ''}`.trim()
  }
}

describe('what a file is', () => {
  it.each<[string, Uint8Array]>([
    ['text', bytes(LEAD)],
    ['text', bytes('\uFEFFសមត្ថកិច្ចបានចុះឆែកឆេរទីតាំងមួយ')],
    ['text', bytes(LEAD, 'utf16le')],
    ['text', bytes('MZ Corporation said on Tuesday that OTTO Ltd had left.\n')],
    ['text', bytes('RIFF raff is a phrase.')],
    ['markdown', bytes(`# Estate\n\n${LEAD}`)],
    ['markdown', bytes(`${LEAD}\n\n## Below\n\n${LEAD}`)],
    ['markdown', bytes(`---\ntitle: Estate\n---\n${LEAD}`)],
    ['markdown', bytes(`${LEAD} See [the map](https://river.example/map).\n\n> “We slept on the floor.”\n`)],
    ['text', bytes(`${LEAD}\n\n- one\n- two\n\n#kampot #1\n`)],
    ['html', bytes(`<!doctype html><html><body><p>${LEAD}</p>`)],
    ['html', bytes(`<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`)],
    ['html', bytes(`<div class="story"><p>${LEAD}</p></div>`)],
    ['text', bytes(`The tag <p> begins a paragraph. ${LEAD}`)],
    ['rtf', bytes('{\\rtf1\\ansi text}')],
    ['pdf', bytes('%PDF-1.7\n1 0 obj')],
    ['pdf', bytes('HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj\n<<>>\nendobj')],
    ['text', bytes('Every such file begins with %PDF-1.7 and a line end.')],
    ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])],
    ['image', bytes('II*\0\x08\0\0\0', 'latin1')],
    ['image', bytes('MM\0*\0\0\0\x08', 'latin1')],
    ['ole', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['gzip', new Uint8Array(gzipSync(LEAD))],
    ['import/unsupported a winmail.dat, in which Outlook packs the files of a mail; ask its sender for them, or unpack it with a program for TNEF', Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 1, 0, 1, 6, 0x90, 8, 0])],
    ['import/unsupported a RAR archive', bytes('Rar!\x1A\x07\x01\0', 'latin1')],
    ['import/unsupported a 7-Zip archive', bytes('7z\xBC\xAF\x27\x1C\0\x04', 'latin1')],
    ['import/unsupported an XZ archive', bytes('\xFD7zXZ\0\0', 'latin1')],
    ['import/unsupported a bzip2 archive', bytes('BZh91AY&SY\0\0\x01\x02\x03', 'latin1')],
    ['import/unsupported a Zstandard archive', bytes('\x28\xB5\x2F\xFD\0\0', 'latin1')],
    ['import/unsupported a database', bytes('SQLite format 3\0\x10\0', 'latin1')],
    ['import/unsupported a program', bytes('\x7FELF\x02\x01\x01\0\0\0\0\0\0', 'latin1')],
    ['import/unsupported a program', bytes('MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF', 'latin1')],
    ['import/unsupported a sound', bytes('ID3\x03\0\0\0\0\x1F', 'latin1')],
    ['import/unsupported a film or sound', bytes('\0\0\0\x18ftypisom\0\0\x02\0', 'latin1')],
    ['import/unsupported an HEIC picture', bytes('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['import/unsupported a GIF picture', bytes('GIF89a\x01\0\x01\0\x80\0\0', 'latin1')],
    ['import/binary', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
  ])('%s', (expected, content) => {
    expect(kind(content)).toBe(expected)
  })

  it('tells a tar, also one of the oldest form', async () => {
    const tar = await tarOf({ 'a.txt': LEAD })
    expect(kind(tar)).toBe('tar')
    const old = Uint8Array.from(tar)
    old.fill(0, 257, 265)
    const sum = [...old.subarray(0, 512)].reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0)
    old.set(Buffer.from(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
    expect(kind(old)).toBe('tar')
  })

  it('never fails but with a known error, and never by what stands behind', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 700 }), (content) => void kind(content)), { numRuns: 2000 })
  })
})

describe('a mail', () => {
  it.each<[string, string]>([
    ['mail', `Return-Path: <a@b.example>\nReceived: from x\nFrom: A <a@b.example>\nSubject: Gate\n\n${LEAD}`],
    ['mail', `From: A <a@b.example>\nTo: c@d.example\nDate: Tue, 5 Nov 2024 10:00:00 +0700\nSubject: Gate\n\n${LEAD}`],
    ['mail', `MIME-Version: 1.0\nContent-Type: text/plain;\n charset=utf-8\n\n${LEAD}`],
    ['mail', `Message-ID: <1@b.example>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\nTo: c@d.example\n\n--x\nContent-Type: text/html\n\n<p>`],
    ['mhtml', `From: <Saved by Blink>\nSnapshot-Content-Location: https://river.example/a\nSubject: Gate\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=x\n\n--x`],
    ['mhtml', `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Location: file:///C:/a.htm\nContent-Type: text/html\n\n<p>`],
    ['mbox', `From a@b.example Sun Oct 27 08:30:00 2024\nFrom: a@b.example\nSubject: Gate\n\n${LEAD}`],
    ['mbox', `From - Sun Oct 27 08:30:00 2024\r\nX-Mozilla-Status: 0001\r\n\r\n${LEAD}`],
  ])('%s: %#', (expected, text) => {
    expect(kind(bytes(text))).toBe(expected)
  })

  it.each([
    `From: Riverpost\nDate: 3 November 2024\nSubject: Buses wait outside the estate\n\n${LEAD}`,
    `From: our correspondent in Kampot\n\n${LEAD}`,
    `Kampot: ${LEAD}\nDate: unknown`,
    `From the gate we saw four buses.\n${LEAD}`,
    `From 2019 to 2024\nNote: ${LEAD}`,
    `Title: Estate\nOutlet: Riverpost\nDate: 2024-11-03\n\n${LEAD}`,
  ])('is not what a person writes above an article: %#', (text) => {
    expect(kind(bytes(text))).toBe('text')
  })
})

describe('a zip', () => {
  const inside = async (files: Readonly<Record<string, string>>): Promise<string | null> => {
    const zip = await openZip(await zipOf(files))
    try {
      return zipKind(zip.names, await zip.mimetype())
    } catch (error) {
      return (error as RedthreadError).data.details['kind'] as string
    }
  }

  it('is the document that it holds, or an archive', async () => {
    expect(await inside({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' })).toBe('docx')
    expect(await inside({ 'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })).toBe('odt')
    expect(await inside({ 'mimetype': 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })).toBe('an OpenDocument spreadsheet')
    expect(await inside({ 'mimetype': 'application/epub+zip', 'META-INF/container.xml': '<x/>' })).toBe('epub')
    expect(await inside({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })).toBe('an Excel workbook')
    expect(await inside({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<x/>' })).toBe('a PowerPoint presentation')
    expect(await inside({ 'news/a.txt': LEAD, 'word/notes.txt': LEAD })).toBeNull()
  })
})

describe('an OLE file', () => {
  const ole = (...names: string[]) => bytes(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${names.map((name) => Buffer.from(`${name}\0`, 'utf16le').toString('latin1')).join('\0\0')}`, 'latin1')

  it('is a locked Word document, or something that cannot be read', () => {
    expect(oleKind(ole('EncryptionInfo', 'EncryptedPackage'))).toBe('docx')
    expect(() => oleKind(ole('WordDocument'))).toThrow('an old Word document')
    expect(() => oleKind(ole('Workbook'))).toThrow('an old Excel workbook')
    expect(() => oleKind(ole())).toThrow('an old Office document')
  })
})

it('takes no deflated bytes for text', () => {
  expect(kind(new Uint8Array(deflateRawSync(Buffer.from(LEAD.repeat(20)))))).toMatch(/^import\//)
})
