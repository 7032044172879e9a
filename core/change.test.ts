import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { create, invert, invertEdit, remove, update, type Change } from './change.ts'
import type { Entity } from './entity/entity.ts'

const entity = (id: string, notes: string): Entity => ({ id, type: 'person', name: id, role: null, aliases: [], notes, createdAt: '', updatedAt: '' })
const change: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('make', 'change', 'delete'), fc.string(), fc.string(), fc.string()).map(([what, id, one, two]) => {
  if (what === 'make') return create('entity', entity(id, one))
  return what === 'delete' ? remove('entity', entity(id, one)) : update('entity', entity(id, one), entity(id, two))
})

describe('invert', () => {
  it('turns making into deleting, deleting into making, and swaps the sides of a change', () => {
    expect(invert(create('entity', entity('a', '')))).toEqual(remove('entity', entity('a', '')))
    expect(invert(remove('entity', entity('a', '')))).toEqual(create('entity', entity('a', '')))
    expect(invert(update('entity', entity('a', '1'), entity('a', '2')))).toEqual(update('entity', entity('a', '2'), entity('a', '1')))
  })

  it('is its own inverse', () => {
    fc.assert(fc.property(change, each => { expect(invert(invert(each))).toEqual(each) }))
  })
})

describe('invertEdit', () => {
  it('takes back the last change first, and is its own inverse', () => {
    fc.assert(fc.property(fc.array(change), fc.string(), (changes, label) => {
      const inverse = invertEdit({ label, changes })
      expect(inverse.changes.map(each => each.id)).toEqual(changes.map(each => each.id).reverse())
      expect(invertEdit(inverse)).toEqual({ label, changes })
    }))
  })
})
