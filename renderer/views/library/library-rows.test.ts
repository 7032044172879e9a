import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GroupMember } from '../../../contract/shapes.ts'
import { lineAt, lineOf, shownIds, type Unfolded } from './library-rows.ts'

const copy = (id: string): GroupMember => ({ article: { id, title: id, outlet: null, published: null, read: null }, updated: null, words: 1, tie: 'near', similarity: 0.9 })
const listed = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }).map((id) => `a${id}`), { minLength: 1, maxLength: 30 })
const unfolded = (count: number) => fc.option(
  fc.record({ row: fc.nat({ max: count - 1 }), copies: fc.array(fc.nat().map((id) => copy(`c${id}`)), { maxLength: 5 }) }), { nil: null },
)
const lists = listed.chain((ids) => fc.tuple(fc.constant(ids), unfolded(ids.length)))

test('every line is the one that the ids of all lines say', () => {
  fc.assert(fc.property(lists, ([ids, below]: [string[], Unfolded | null]) => {
    const shown = shownIds(ids, below)
    const read = shown.map((_, line) => {
      const at = lineAt(line, below)
      return at.kind === 'listed' ? ids[at.index] : at.member.article.id
    })
    expect(read).toEqual(shown)
    expect(shown.length).toBe(ids.length + (below?.copies.length ?? 0))
  }))
})

test('a row of the list is found again on its line', () => {
  fc.assert(fc.property(lists, ([ids, below]: [string[], Unfolded | null]) => {
    ids.forEach((_, index) => expect(lineAt(lineOf(index, below), below)).toEqual({ kind: 'listed', index }))
  }))
})
