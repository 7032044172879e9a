import { expect, test } from 'vitest'
import { marksAt, pick, type Mark } from './marks.ts'

const highlight: Mark = { kind: 'annotation', key: 'long', range: { start: 0, end: 40 }, colour: 'yellow' }
const second: Mark = { kind: 'annotation', key: 'second', range: { start: 10, end: 20 }, colour: 'green' }
const mention: Mark = { kind: 'mention', key: 'mention', range: { start: 10, end: 20 }, type: 'official' }
const suggestion: Mark = { kind: 'suggestion', key: '10-20', range: { start: 10, end: 20 }, type: 'person' }
const all = [highlight, second, mention, suggestion]

test('what asks for a decision is picked before what it lies on', () => {
  expect(marksAt(all, 12).map(({ key }) => key)).toEqual(['10-20', 'mention', 'second', 'long'])
})

test('a mark ends before its end offset', () => {
  expect(marksAt(all, 20)).toEqual([highlight])
  expect(marksAt(all, 40)).toEqual([])
})

test('clicking on and on reaches every mark under the pointer and starts again', () => {
  const under = marksAt(all, 12)
  const seen: string[] = []
  let selected: string | null = null
  for (let click = 0; click < 5; click += 1) {
    selected = pick(under, selected)!.key
    seen.push(selected)
  }
  expect(seen).toEqual(['10-20', 'mention', 'second', 'long', '10-20'])
})

test('a click where nothing lies picks nothing', () => {
  expect(pick([], 'long')).toBeNull()
})
