import { describe, expect, it } from 'vitest'
import { formatOf } from '../format-of.ts'
import { fuzzReader, mutationsOf, readOrRefuse } from '../testing-mutations.ts'
import { readOdt } from './odt.ts'
import { fixture, readWith } from './testing-office.ts'

const flat = Buffer.from(fixture('flat.fodt')).toString()

describe('a flat ODT', () => {
  it('is known by its first element', async () => {
    expect(await formatOf(Buffer.from(flat))).toBe('odt')
    expect(await formatOf(Buffer.from(`\uFEFF${flat}`))).toBe('odt')
    expect(await formatOf(Buffer.from(flat.replace('opendocument.text"', 'opendocument.text-template"')))).toBe('odt')
    await expect(formatOf(Buffer.from(flat.replace('opendocument.text"', 'opendocument.spreadsheet"')))).rejects.toMatchObject({ data: { code: 'import/unsupported', details: { kind: 'an OpenDocument spreadsheet' } } })
    expect(await formatOf(Buffer.from(`An article on XML.\n\n${flat}`))).not.toBe('odt')
  })

  it('has its pictures, charts and equations apart, as a zip has', async () => {
    const chart = flat.replace(/<\?xml[^>]*>/, '').replace('opendocument.text"', 'opendocument.chart"')
    const inside = `<draw:frame><draw:object>${chart}</draw:object></draw:frame><draw:frame><draw:image><office:binary-data>aGVsbG8=</office:binary-data></draw:image></draw:frame>`
    const { blocks, meta } = await readWith(readOdt, Buffer.from(flat.replace(/(<text:p [^>]*>)(By Dara Kim)/, `$1${inside.replaceAll('$', '$$$$')}$2`)))
    expect({ blocks, meta }).toEqual(await readWith(readOdt, Buffer.from(flat)))
  })

  it('declares no entities', async () => {
    expect(await readOrRefuse(readOdt, Buffer.from(flat.replace('?>', '?><!DOCTYPE office:document [<!ENTITY a "b">]>')))).toBe('import/damaged')
    expect(await readOrRefuse(readOdt, Buffer.from(flat.slice(0, -200)))).toBe('import/damaged')
  })

  it('is refused or read soundly however it is broken', async () => {
    const twins = mutationsOf([Buffer.from(flat)], ['<text:p>', '</text:p>', '<draw:object>', '<office:body>', '</office:body>', '<office:meta>', '<office:binary-data>', '<office:document>', '&#0;'])
    expect(await fuzzReader(readOdt, twins, 250)).toMatchObject({ 'import/damaged': expect.any(Number) as number })
  })
})
