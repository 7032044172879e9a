import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { fuzzReader, mutationsOf, readOrRefuse } from './testing-mutations.ts'

const GOOD = Buffer.from('a text of some length that is read as one paragraph')

describe('mutationsOf', () => {
  it('changes nearly every file, leaves the good one as it was, and puts in words of the format', () => {
    const before = GOOD.toString()
    const twins = fc.sample(mutationsOf([GOOD], ['<!DOCTYPE']), 500).map((bytes) => Buffer.from(bytes).toString('latin1'))
    expect(GOOD.toString()).toBe(before)
    expect(twins.filter((text) => text !== before).length).toBeGreaterThan(480)
    expect(twins.some((text) => text.includes('<!DOCTYPE'))).toBe(true)
    expect(Math.min(...twins.map(({ length }) => length))).toBeLessThan(20)
  })

  it('takes an empty file too', () => {
    fc.assert(fc.property(mutationsOf([new Uint8Array()]), (bytes) => bytes.length <= 48))
  })
})

describe('readOrRefuse', () => {
  it('tells a reading, an expected error and a fault apart', async () => {
    const one = (text: string) => () => ({ parts: [{ kind: 'paragraph' as const, text }], candidates: [] })
    expect(await readOrRefuse(one('fine'), GOOD)).toMatchObject({ parts: [{ text: 'fine' }] })
    expect(await readOrRefuse(() => {
      throw new RedthreadError('import/binary')
    }, GOOD)).toBe('import/binary')
    await expect(readOrRefuse(one('not  canonical'), GOOD)).rejects.toThrow('canonical')
    await expect(readOrRefuse(() => ({ parts: [{ kind: 'heading', text: 'x', level: 9 }], candidates: [] }), GOOD)).rejects.toThrow('level')
    expect(await fuzzReader(({ bytes }) => {
      if (bytes.length % 2 === 0) throw new RedthreadError('import/binary')
      return { parts: [], candidates: [] }
    }, mutationsOf([GOOD]), 200)).toEqual({ 'read': expect.any(Number) as number, 'import/binary': expect.any(Number) as number })
    await expect(fuzzReader(() => {
      throw new TypeError('a fault')
    }, mutationsOf([GOOD]), 5)).rejects.toThrow('Property failed')
  })
})
