import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../core/text/block.ts'
import { move, selectedRange, sentenceAround, type Caret, type Motion, type Reading, type Unit } from './movement.ts'

function reading(language: string | null, ...paragraphs: string[]): Reading {
  let at = 0
  const blocks: Block[] = paragraphs.map((paragraph) => {
    const block: Block = { kind: 'paragraph', start: at, end: at + paragraph.length }
    at = block.end + 2
    return block
  })
  return { text: paragraphs.join('\n\n'), blocks, language }
}

const english = reading('en', 'Guards left at dawn. Nobody was told, he said.', 'The gate stood open.')
const khmer = reading('km', 'នៅភ្នំពេញ ហាងបិទ។ ផ្លូវស្ងាត់។')
const chinese = reading('zh', '警察到了。第二天又来了！')

const at = (offset: number): Caret => ({ anchor: offset, focus: offset })
const extend = (unit: Unit, direction: 1 | -1): Motion => ({ unit, direction, extend: true })
const walk = (unit: Unit, direction: 1 | -1): Motion => ({ unit, direction, extend: false })

function after(given: Reading, caret: Caret, ...motions: Motion[]): Caret {
  return motions.reduce((current, motion) => move(given, current, motion), caret)
}

function quoted(given: Reading, caret: Caret): string {
  const range = selectedRange(caret)
  return range ? given.text.slice(range.start, range.end) : ''
}

test('the caret walks from sentence to sentence, over paragraphs, and stays at the ends', () => {
  const starts = [at(0)]
  for (let step = 0; step < 4; step += 1) starts.push(move(english, starts.at(-1)!, walk('sentence', 1)))
  expect(starts.map(({ focus }) => english.text.slice(focus, focus + 6))).toEqual(['Guards', 'Nobody', 'The ga', '', ''])
  expect(after(english, at(english.text.length), walk('sentence', -1), walk('sentence', -1)).focus).toBe(english.text.indexOf('Nobody'))
  expect(move(english, at(0), walk('sentence', -1))).toEqual(at(0))
})

test('up goes to the start of the paragraph first, then to the one before', () => {
  const inside = at(english.text.indexOf('stood'))
  const start = english.blocks[1]!.start
  expect(move(english, inside, walk('paragraph', -1))).toEqual(at(start))
  expect(move(english, at(start), walk('paragraph', -1))).toEqual(at(0))
})

test('a selection by words never takes in the comma or the space beyond', () => {
  const from = at(english.text.indexOf('was told'))
  expect(quoted(english, after(english, from, extend('word', 1)))).toBe('was')
  expect(quoted(english, after(english, from, extend('word', 1), extend('word', 1)))).toBe('was told')
  expect(quoted(english, after(english, from, extend('word', 1), extend('word', 1), extend('word', -1)))).toBe('was')
  expect(quoted(english, after(english, from, extend('word', -1)))).toBe('Nobody ')
})

test('a selection turns round at its anchor', () => {
  const from = at(english.text.indexOf('was told'))
  const turned = after(english, from, extend('word', 1), extend('word', -1))
  expect(turned).toEqual(from)
  expect(after(english, from, extend('word', -1), extend('word', 1))).toEqual(from)
})

test('a selection by sentences ends with the full stop', () => {
  const one = move(english, at(0), extend('sentence', 1))
  expect(quoted(english, one)).toBe('Guards left at dawn.')
  expect(quoted(english, move(english, one, extend('sentence', 1)))).toBe('Guards left at dawn. Nobody was told, he said.')
  expect(quoted(english, after(english, at(0), extend('sentence', 1), extend('sentence', 1), extend('sentence', -1)))).toBe('Guards left at dawn.')
})

test('Khmer is walked by its words and sentences although nothing parts the words', () => {
  const word = quoted(khmer, move(khmer, at(0), extend('word', 1)))
  expect(word).toBe('នៅ')
  expect(quoted(khmer, after(khmer, at(0), extend('word', 1), extend('word', 1)))).toBe('នៅភ្នំពេញ')
  expect(quoted(khmer, move(khmer, at(0), extend('sentence', 1)))).toBe('នៅភ្នំពេញ ហាងបិទ។')
  expect(khmer.text.slice(move(khmer, at(0), walk('sentence', 1)).focus)).toBe('ផ្លូវស្ងាត់។')
})

test('Chinese is walked by its words and sentences', () => {
  expect(quoted(chinese, move(chinese, at(0), extend('word', 1)))).toBe('警察')
  expect(quoted(chinese, move(chinese, at(0), extend('sentence', 1)))).toBe('警察到了。')
  expect(chinese.text.slice(move(chinese, at(0), walk('sentence', 1)).focus)).toBe('第二天又来了！')
})

test('a character is what a reader sees as one, not a code unit', () => {
  const given = reading(null, '👩‍👧 យុំា')
  expect(quoted(given, move(given, at(0), extend('character', 1)))).toBe('👩‍👧')
})

test('the sentence around a caret is the one it stands in or before', () => {
  const before = sentenceAround(english, english.text.indexOf(' Nobody'))!
  expect(english.text.slice(before.start, before.end)).toBe('Nobody was told, he said.')
  const last = sentenceAround(english, english.blocks[0]!.end)!
  expect(english.text.slice(last.start, last.end)).toBe('Nobody was told, he said.')
})

test('an article without blocks leaves the caret where it is', () => {
  expect(move({ text: '', blocks: [], language: 'not a tag' }, at(0), extend('word', 1))).toEqual(at(0))
})

test('a language that is no language tag is read as any other', () => {
  const given = reading('Khmer (Cambodia)', 'one two')
  expect(quoted(given, move(given, at(0), extend('word', 1)))).toBe('one')
})

const UNITS: Unit[] = ['character', 'word', 'sentence', 'paragraph', 'edge', 'article']
const letters = fc.constantFrom('a', 'b', 'z', '.', '!', ',', ' ', '警', '察', '到', '。', 'ន', 'ៅ', 'ភ', '្', 'ំ', 'ញ', '👩')
const paragraph = fc.string({ unit: letters, minLength: 1, maxLength: 24 }).map((text) => text.trim()).filter((text) => text !== '')
const someReading = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((paragraphs) => reading('en', ...paragraphs))
const motion = fc.record({ unit: fc.constantFrom(...UNITS), direction: fc.constantFrom<1 | -1>(1, -1), extend: fc.boolean() })
const motions = fc.array(motion, { maxLength: 12 })

test('whatever the keys, the caret stays inside a block and never goes against its direction', () => {
  fc.assert(fc.property(someReading, motions, (given, path) => {
    let caret = at(0)
    for (const step of path) {
      const next = move(given, caret, step)
      expect(given.blocks.some((block) => block.start <= next.focus && next.focus <= block.end)).toBe(true)
      expect((next.focus - caret.focus) * step.direction).toBeGreaterThanOrEqual(0)
      expect(next.anchor).toBe(step.extend ? caret.anchor : next.focus)
      caret = next
    }
  }))
})

test('walking by any unit reaches the end of the article', () => {
  const walked = fc.constantFrom<Unit>('character', 'word', 'sentence', 'paragraph')
  fc.assert(fc.property(someReading, walked, fc.boolean(), (given, unit, extending) => {
    let caret = at(0)
    for (let step = 0; step <= given.text.length; step += 1) caret = move(given, caret, { unit, direction: 1, extend: extending })
    expect(caret.focus).toBe(given.blocks.at(-1)!.end)
  }))
})
