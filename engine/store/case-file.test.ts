import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing.ts'
import { fileKind, inspectFile } from './case-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const page = (whole: Uint8Array) => whole.subarray(0, 4096)

describe('fileKind', () => {
  it('takes a page of noise for a case that may be encrypted, every time', () => {
    for (let run = 0; run < 500; run++) expect(fileKind(randomBytes(4096))).toBe('noise')
  })

  it('knows a plain SQLite file by its header', () => {
    expect(fileKind(bytes(`SQLite format 3\0${'\0'.repeat(4080)}`))).toBe('sqlite')
  })

  it('sees that nothing, or less than a page, is too short', () => {
    expect(fileKind(bytes(''))).toBe('short')
    expect(fileKind(randomBytes(4095))).toBe('short')
    expect(fileKind(bytes('SQLite format 3\0'))).toBe('short')
  })

  it.each([
    ['English', page(bytes('The officer would not say who had ordered the search of the building. '.repeat(80)))],
    ['Khmer', page(bytes('នគរបាលបានចូលឆែកឆេរអគារនៅព្រឹកថ្ងៃនេះ។ '.repeat(80)))],
    ['Chinese', page(bytes('警方今天早上搜查了这座大楼。'.repeat(200)))],
    ['text as base64, all of it random', page(bytes(randomBytes(6000).toString('base64')))],
    ['a ZIP archive or DOCX', page(Buffer.concat([bytes('PK\x03\x04'), randomBytes(5000)]))],
    ['a PDF', page(Buffer.concat([bytes('%PDF-1.7\n'), randomBytes(5000)]))],
    ['gzip', page(gzipSync(randomBytes(5000)))],
    ['a sparse file', new Uint8Array(4096)],
    ['a table of numbers', page(new Uint8Array(new Float64Array(512).map((_, index) => index * 1.5).buffer))],
  ])('takes %s for no case', (_, content) => {
    expect(fileKind(content)).toBe('other')
  })
})

describe('inspectFile', () => {
  it('looks at the first page only', () => {
    const file = join(temporaryFolder(), 'case')
    writeFileSync(file, Buffer.concat([bytes('SQLite format 3\0'), randomBytes(9000)]))
    expect(inspectFile(file)).toBe('sqlite')
  })

  it('says that there is no file, and that a folder is no case', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'inner'))
    expect(() => inspectFile(join(folder, 'missing'))).toThrow(expect.objectContaining({ data: expect.objectContaining({ code: 'case/not-found' }) }))
    expect(() => inspectFile(join(folder, 'inner'))).toThrow(expect.objectContaining({ data: expect.objectContaining({ code: 'case/not-a-case' }) }))
  })
})
