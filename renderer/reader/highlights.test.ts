import { expect, test } from 'vitest'
import { layeredOf, paintOf, type ToPaint } from './highlights.ts'
import type { Mark } from './marks.ts'

const nothing: ToPaint = { layered: [], hits: [], hit: null, pending: null }
const marked = (key: string, start: number, end: number, colour: 'yellow' | 'green' = 'yellow'): Mark => (
  { kind: 'annotation', key, range: { start, end }, colour }
)
const named = (key: string, start: number, end: number): Mark => ({ kind: 'mention', key, range: { start, end }, type: 'location' })

const names = ({ marks = [], ...given }: Partial<ToPaint> & { marks?: readonly Mark[] }) => paintOf({ ...nothing, layered: layeredOf(marks), ...given }).map(({ name }) => name)

test('highlights that overlap lie on layers of their own, also in one colour', () => {
  expect(names({ marks: [marked('a', 0, 10), marked('b', 5, 15), marked('c', 20, 30, 'green')] })).toEqual(['yellow-0', 'green-0', 'yellow-1'])
})

test('however many overlap, each is painted once', () => {
  const marks = Array.from({ length: 7 }, (_, index) => marked(String(index), index, 20))
  const painted = paintOf({ ...nothing, layered: layeredOf(marks) })
  expect(painted.flatMap(({ ranges }) => ranges)).toHaveLength(7)
  expect(painted.map(({ name }) => name)).toEqual(['yellow-0', 'yellow-1', 'yellow-2'])
})

test('a name inside a name gets its own line', () => {
  expect(names({ marks: [named('city', 0, 10), named('police', 0, 30)] })).toEqual(['mention-location-1', 'mention-location-0'])
})

test('matches lie above highlights, names above matches, and what is being chosen above all', () => {
  expect(names({
    marks: [named('a', 3, 5), marked('b', 0, 9)], hits: [{ start: 1, end: 2 }, { start: 4, end: 5 }], hit: { start: 4, end: 5 },
    pending: { start: 0, end: 1 },
  })).toEqual(['yellow-0', 'hit', 'hit-here', 'mention-location-0', 'pending'])
})
