import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entityAliases, entityName, uniqueNameKey } from './names.ts'

const anyName = fc.string({ unit: 'binary', maxLength: 20 })

it('writes a name on one line without spaces around it', () => {
  expect(entityName(' Touch\n Sokhak\u200B ')).toBe('Touch Sokhak')
  expect(entityName('\u200B \n')).toBe('')
  expect(entityName('\u0000x')).toBe('\uFFFDx')
})

it('takes names that differ in case for one, and names that differ in marks for two', () => {
  expect(uniqueNameKey('MANGO Park')).toBe(uniqueNameKey('mango  park'))
  expect(uniqueNameKey('Dào')).not.toBe(uniqueNameKey('Dao'))
  expect(uniqueNameKey('ថេត')).not.toBe(uniqueNameKey('ថត'))
})

it('leaves tidy names and aliases as they are', () => {
  fc.assert(fc.property(anyName, fc.array(anyName), (name, aliases) => {
    expect(entityName(entityName(name))).toBe(entityName(name))
    const tidy = entityAliases(name, aliases)
    expect(entityAliases(entityName(name), tidy)).toEqual(tidy)
    expect(new Set(tidy).size).toBe(tidy.length)
    expect(tidy).not.toContain(entityName(name))
  }), { numRuns: 1000 })
})
