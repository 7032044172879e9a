import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_SPELLINGS } from './batch.ts'
import { readList, type ListChoices } from './read-list.ts'

const AS_IT_LOOKS: ListChoices = { header: null, nameColumn: null, otherColumns: null, way: 'name' }

describe('readList', () => {
  it('takes each line for a name, and says what it dropped', () => {
    const { entries, dropped, header } = readList([['Ly Yong Phat'], ['  '], ['LY  YONG PHÁT'], ['ស ថេត'], [], ['x'.repeat(401)]], AS_IT_LOOKS)
    expect(entries).toEqual([{ name: 'Ly Yong Phat', others: [] }, { name: 'ស ថេត', others: [] }])
    expect(dropped).toEqual({ blank: 2, doubled: 1, long: 1, over: 0 })
    expect(header).toBe(false)
  })

  it('recognizes a header, the column of names and those of other spellings', () => {
    const rows = [['ID', 'Full Name', 'Nationality', 'Aliases', 'Khmer'], ['7', 'Sar Thet', 'KHM', 'Sar Theth; Thet Sar', 'ស ថេត'], ['8', 'Chen Wei', 'CHN', '', '']]
    const reading = readList(rows, AS_IT_LOOKS)
    expect(reading).toMatchObject({ header: true, nameColumn: 1, otherColumns: [3, 4] })
    expect(reading.entries).toEqual([{ name: 'Sar Thet', others: ['Sar Theth', 'Thet Sar', 'ស ថេត'] }, { name: 'Chen Wei', others: [] }])
    expect(reading.columns[1]).toEqual({ title: 'Full Name', samples: ['Sar Thet', 'Chen Wei'] })
    expect(readList(rows, { ...AS_IT_LOOKS, way: 'query' }).otherColumns).toEqual([])
  })

  it('takes the first column of words where nothing says which it is, and what someone chose before all', () => {
    const rows = [['1', 'Sar Thet', 'police'], ['2', 'Chen Wei', 'trade']]
    expect(readList(rows, AS_IT_LOOKS)).toMatchObject({ header: false, nameColumn: 1 })
    expect(readList(rows, { ...AS_IT_LOOKS, header: true, nameColumn: 2, otherColumns: [1, 2, 9] })).toMatchObject({
      header: true, nameColumn: 2, otherColumns: [1], entries: [{ name: 'trade', others: ['Chen Wei'] }], columns: [{ title: '1' }, { title: 'Sar Thet' }, { title: 'police' }],
    })
  })

  it('gives the spellings of a doubled name to the first, each once', () => {
    const rows = [['name', 'alias'], ['Sar Thet', 'Thet'], ['sar thet', 'thet|S. Thet|Sar Thet']]
    expect(readList(rows, AS_IT_LOOKS).entries).toEqual([{ name: 'Sar Thet', others: ['Thet', 'S. Thet'] }])
    expect(readList(rows, { ...AS_IT_LOOKS, way: 'exact' }).entries).toEqual([{ name: 'Sar Thet', others: ['Thet'] }, { name: 'sar thet', others: ['thet', 'S. Thet', 'Sar Thet'] }])
  })

  it('accounts for every row, and no name twice, whatever is in the table', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('', 'name', 'alias', 'Sar Thet', 'a;b', 'ស ថេត', '"', '\n'))
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 12 }), fc.constantFrom('name', 'exact', 'query'), (rows, way) => {
      const { entries, dropped, header } = readList(rows, { ...AS_IT_LOOKS, way: way as ListChoices['way'] })
      expect(entries.length + dropped.blank + dropped.doubled + dropped.long + dropped.over).toBe(rows.length - (header ? 1 : 0))
      expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
      for (const { name, others } of entries) {
        expect(name).not.toBe('')
        expect(others.length).toBeLessThanOrEqual(MOST_SPELLINGS)
        expect(others).not.toContain(name)
      }
    }))
  })
})
