import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apartId } from './apart.ts'
import { ENTITY_TYPES, type Entity, type EntityType } from './entity.ts'
import { likelySame } from './likely-same.ts'

const entity = (id: string, name: string, aliases: string[] = [], type: EntityType = 'person'): Entity => ({ id, type, name, role: null, aliases, notes: '', createdAt: id, updatedAt: id })
const pair = (a: Entity, b: Entity) => likelySame([a, b], new Set()).map(({ why, names }) => [why, ...names])
const people = (a: string, b: string) => pair(entity('1', a), entity('2', b))

describe('likelySame', () => {
  it.each([
    ['Sar Thet', 'SAR THET', 'name'],
    ['Đào Văn', 'Dao Van', 'name'],
    ['Steung Meanchey', 'Steungmeanchey', 'spacing'],
    ['Kim-Sour Phirith', 'Kim Sour Phirith', 'name'],
    ['Thet Sar', 'Sar Thet', 'turned'],
    ['Touch Sokhak', 'Touch Sokak', 'romanised'],
    ['Chhay Sinarith', 'Chay Sinarit', 'romanised'],
    ['L. Y. Phat', 'Ly Yong Phat', 'initials'],
    ['Ly Y. Phat', 'Ly Yong Phat', 'initials'],
    ['General Sar Thet', 'Sar Thet', 'longer'],
    ['Mango Park compound', 'Mango Park', 'longer'],
    ['Svay Rieng', 'Svay Reing', 'letter'],
    ['Golden Lotus', 'Golden Lutos', 'romanised'],
    ['Emerald Bay', 'Emerald Bey', 'romanised'],
    ['Jinbei Resort', 'Jimbei Resort', 'letter'],
    ['ព្រះសីហនុ ក្រុង', 'ព្រះសីហនុ​ក្រុង', 'spacing'],
  ])('tells that %s and %s may be one', (a, b, why) => {
    expect(people(a, b)[0]?.[0]).toBe(why)
  })

  it.each([
    ['Mango Park 1', 'Mango Park 2'],
    ['Mango Park', 'Mango Park 2'],
    ['Sok Dara', 'Sok Vanna'],
    ['Dara', 'Data'],
    ['Kim', 'Kin'],
    ['Ly Phat', 'Ly Yong Phat'],
    ['柬埔寨', '泰国'],
    ['', ''],
  ])('leaves %s and %s alone', (a, b) => {
    expect(people(a, b)).toEqual([])
  })

  it('looks at every name, and at kin of types only', () => {
    expect(pair(entity('2', 'Ly', ['Kuong Li']), entity('1', 'Okhna Kuong', ['Kuong Li']))).toEqual([['name', 'Kuong Li', 'Kuong Li']])
    expect(pair(entity('1', 'Mango Park', [], 'compound'), entity('2', 'Mango Park', [], 'location'))).toEqual([])
    expect(pair(entity('1', 'Sar Thet', [], 'official'), entity('2', 'Sar Thet', [], 'person'))).toHaveLength(1)
  })

  it('says nothing of two that are kept apart', () => {
    expect(likelySame([entity('1', 'Sar Thet'), entity('2', 'Thet Sar')], new Set([apartId('2', '1')]))).toEqual([])
  })

  it('tells each pair once, never of one and itself, the same whatever the order', () => {
    const word = fc.constantFrom('Sar', 'Thet', 'Thed', 'Sokha', 'Sokka', 'S', 'Park', '2', '西港', 'សុខា')
    const name = fc.array(word, { maxLength: 3 }).map(words => words.join(' '))
    const entities = fc.array(fc.record({ name, aliases: fc.array(name, { maxLength: 2 }), type: fc.constantFrom(...ENTITY_TYPES) }), { maxLength: 8 })
      .map(list => list.map(({ name: own, aliases, type }, place) => entity(String(place), own, aliases, type)))
    fc.assert(fc.property(entities, (list) => {
      const found = likelySame(list, new Set())
      const ids = found.map(({ one, other }) => apartId(one, other))
      expect(new Set(ids).size).toBe(ids.length)
      for (const { one, other } of found) expect(one < other).toBe(true)
      expect(likelySame([...list].reverse(), new Set()).map(({ one, other, why }) => `${one} ${other} ${why}`).sort()).toEqual(found.map(({ one, other, why }) => `${one} ${other} ${why}`).sort())
    }))
  })
})
