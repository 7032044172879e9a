import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idMaker } from './ids.ts'

it('makes UUIDs of version 7 that carry their time', () => {
  const id = idMaker(() => Date.UTC(2025, 0, 1))()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2025, 0, 1))
})

it('never makes one twice, and sorts them as they were made, whatever the clock does', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 300 }), times => {
    let index = 0
    const next = idMaker(() => 1_700_000_000_000 + times[index++ % times.length]!)
    const ids = times.map(next)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(ids)
  }))
})

it('borrows from the next millisecond when one is full', () => {
  const next = idMaker(() => 1, bytes => new Uint8Array(bytes))
  const ids = Array.from({ length: 10_000 }, next)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})
