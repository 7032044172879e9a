import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amend, followBatch, START, stepBack, stepForward, visit, type Place, type Trail } from './navigation.ts'

const place = fc.oneof(
  fc.constant<Place>({ view: 'library' }), fc.constant<Place>({ view: 'history' }),
  fc.string({ maxLength: 3 }).map((query): Place => ({ view: 'search', query })),
  fc.constantFrom('a', 'b').map((articleId): Place => ({ view: 'article', articleId })),
)

test('back takes back a visit, and forward repeats it', () => {
  fc.assert(fc.property(fc.array(place, { maxLength: 20 }), place, (places, next) => {
    const before = places.reduce(visit, START)
    const after = visit(before, next)
    if (after === before) return
    expect(stepBack(after)).toEqual({ ...before, future: [next] })
    expect(stepForward(stepBack(after))).toEqual(after)
  }))
})

test('visiting where one is leaves no step', () => {
  expect(visit(START, { view: 'library' })).toBe(START)
})

test('a new place forgets what lay ahead', () => {
  const back = stepBack(visit(visit(START, { view: 'history' }), { view: 'settings' }))
  expect(visit(back, { view: 'search', query: 'x' }).future).toEqual([])
})

test('a query changes in place while it is typed', () => {
  const typed = amend(amend(visit(START, { view: 'search', query: 'r' }), { view: 'search', query: 'ra' }), { view: 'search', query: 'raid' })
  expect(typed.here).toEqual({ view: 'search', query: 'raid' })
  expect(stepBack(typed).here).toEqual({ view: 'library' })
})

test('a batch that took the place of another is found where that was', () => {
  const trail = [{ view: 'batch', batchId: 'old', entry: 3 }, { view: 'library' }, { view: 'batch', batchId: 'other' }, { view: 'batch', batchId: 'old', new: true }] as const
  const { past, here } = followBatch(trail.reduce<Trail>(visit, START), 'old', 'now')
  expect(here).toEqual({ view: 'batch', batchId: 'now' })
  expect(past.slice(1)).toEqual([{ view: 'batch', batchId: 'now' }, { view: 'library' }, { view: 'batch', batchId: 'other' }])
})

test('at either end there is nowhere to go', () => {
  expect(stepBack(START)).toBe(START)
  expect(stepForward(START)).toBe(START)
})

test('the trail does not grow without end', () => {
  const long = Array.from({ length: 500 }, (_, step): Place => ({ view: 'entity', entityId: String(step) })).reduce(visit, START)
  expect(long.past.length).toBe(100)
  expect(stepBack(long).here).toEqual({ view: 'entity', entityId: '498' })
})
