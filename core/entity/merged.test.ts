import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity } from './entity.ts'
import { merged } from './merged.ts'

const sar: Entity = { id: '1', type: 'official', name: 'Sar Thet', role: 'Police chief', aliases: ['Thet'], notes: 'Spoke in May.', createdAt: '2025-02', updatedAt: '2025-02' }
const general: Entity = { id: '2', type: 'person', name: 'General Thet', role: 'General', aliases: ['Thet', 'ថេត'], notes: '', createdAt: '2025-01', updatedAt: '2025-03' }

describe('merged', () => {
  it('keeps the name and type of the one, and loses nothing of the other', () => {
    expect(merged(sar, general, '2025-04')).toEqual({ ...sar, aliases: ['Thet', 'General Thet', 'ថេត'], notes: 'Spoke in May.\n\nGeneral Thet: General', createdAt: '2025-01', updatedAt: '2025-04' })
    expect(merged({ ...general, role: null }, sar, '2025-04')).toMatchObject({ name: 'General Thet', role: 'Police chief', notes: 'Spoke in May.', aliases: ['Thet', 'ថេត', 'Sar Thet'] })
    expect(merged(sar, { ...sar, id: '3' }, '2025-04').notes).toBe('Spoke in May.')
  })

  it('joins what is known of names and roles', () => {
    const one: Entity = { ...sar, ledger: [{ name: 'Thet', kind: 'short' }], roles: [{ title: 'Police chief', from: '2023' }] }
    const other: Entity = { ...general, ledger: [{ name: 'Thet', kind: 'nickname' }, { name: 'ថេត', kind: 'translation' }], roles: [{ title: 'General', from: '2010', to: '2020' }] }
    expect(merged(one, other, '')).toMatchObject({
      role: 'Police chief', ledger: [{ name: 'Thet', kind: 'short' }, { name: 'ថេត', kind: 'translation' }], roles: [{ title: 'General', from: '2010', to: '2020' }, { title: 'Police chief', from: '2023' }],
    })
  })

  it('has every name, role and note of both somewhere', () => {
    const text = fc.constantFrom('', 'a', 'b', 'c d', 'ថេត')
    const entity = fc.record({ name: fc.constantFrom('A', 'B', 'C'), role: fc.constantFrom(null, 'chief', 'head'), aliases: fc.uniqueArray(fc.constantFrom('D', 'E', 'F')), notes: text })
    fc.assert(fc.property(entity, entity, (a, b) => {
      const one = merged({ ...sar, ...a }, { ...general, ...b }, '')
      const names = [one.name, ...one.aliases]
      for (const name of [a.name, b.name, ...a.aliases, ...b.aliases]) expect(names).toContain(name)
      expect(new Set(names).size).toBe(names.length)
      for (const words of [a.role, b.role, a.notes, b.notes]) if (words) expect([one.role, one.notes].join('\n')).toContain(words)
    }))
  })
})
