import { expect, it } from 'vitest'
import { anyOf } from './any-of.ts'

it('asks each rule by its own flags, wherever it may begin', () => {
  const fits = anyOf([/^one|two$/, /^Three$/i, /four/i, /^\p{Lu}five$/u, /six$/])
  for (const line of ['one more', 'only two', 'THREE', 'a FOUR b', 'Éfive', 'at six']) expect(fits(line), line).toBe(true)
  for (const line of ['One more', 'three more', 'éfive', 'SIX', '']) expect(fits(line), line).toBe(false)
})
