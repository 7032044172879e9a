import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAt, rowOf, shownIds, type Unfolded } from './unfolded.ts'

const listed = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }).map((id) => `a${id}`), { minLength: 1, maxLength: 30 })
const unfolded = (count: number) => fc.option(
  fc.record({ row: fc.nat({ max: count - 1 }), under: fc.array(fc.nat().map((id) => `c${id}`), { maxLength: 5 }) }), { nil: null },
)
const lists = listed.chain((ids) => fc.tuple(fc.constant(ids), unfolded(ids.length)))

test('every line is the one that the ids of all lines say', () => {
  fc.assert(fc.property(lists, ([ids, below]: [string[], Unfolded<string> | null]) => {
    const shown = shownIds(ids, below, (id) => id)
    const read = shown.map((_, line) => {
      const at = lineAt(line, below)
      return at.kind === 'listed' ? ids[at.index] : at.item
    })
    expect(read).toEqual(shown)
    expect(shown.length).toBe(ids.length + (below?.under.length ?? 0))
  }))
})

test('a line belongs to the row it is, or else to the one it stands below', () => {
  fc.assert(fc.property(lists, ([ids, below]: [string[], Unfolded<string> | null]) => {
    for (let line = 0; line < shownIds(ids, below, (id) => id).length; line++) {
      const at = lineAt(line, below)
      expect(rowOf(line, below)).toBe(at.kind === 'listed' ? at.index : below!.row)
    }
  }))
})
