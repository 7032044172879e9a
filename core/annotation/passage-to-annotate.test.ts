import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPassage } from '../anchor/describe.ts'
import type { Block } from '../text/block.ts'
import { passageToAnnotate } from './passage-to-annotate.ts'

const TEXT = 'Raid on the park\n\nPolice came at dawn. They found Mango Park empty. Nobody spoke.'
const BLOCKS: Block[] = [{ kind: 'heading', level: 1, start: 0, end: 16 }, { kind: 'paragraph', start: 18, end: TEXT.length }]
const words = (found: { start: number; end: number } | null) => {
  const passage = passageToAnnotate(TEXT, BLOCKS, found)!
  return TEXT.slice(passage.start, passage.end)
}

it('is the sentence of what was found, and the headline for the article as a whole', () => {
  const start = TEXT.indexOf('Mango')
  expect(words({ start, end: start + 5 })).toBe('They found Mango Park empty.')
  expect(words(null)).toBe('Raid on the park')
  expect(passageToAnnotate('', [], null)).toBeNull()
})

it('is what was found alone where the sentence goes on and on', () => {
  const text = `${'ตำรวจ'.repeat(200)} Mango ${'ตำรวจ'.repeat(200)}`
  const start = text.indexOf('Mango')
  expect(passageToAnnotate(text, [{ kind: 'paragraph', start: 0, end: text.length }], { start, end: start + 5 })).toEqual({ start, end: start + 5 })
})

it('is always a passage of the text that holds what was found', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).map(part => part.replace(/\s/g, 'x')), { minLength: 1 }), fc.nat(), fc.nat(), (parts, from, length) => {
    const text = parts.join('\n\n')
    let at = 0
    const blocks = parts.map((part): Block => {
      const start = at
      at += part.length + 2
      return { kind: 'paragraph', start, end: start + part.length }
    })
    const start = from % text.length
    const found = { start, end: Math.min(text.length, start + 1 + (length % 20)) }
    const passage = passageToAnnotate(text, blocks, found)!
    expect(isPassage(text, passage)).toBe(true)
    expect(passage.start <= found.start && passage.end >= found.end).toBe(true)
    expect(isPassage(text, passageToAnnotate(text, blocks, null)!)).toBe(true)
  }))
})
