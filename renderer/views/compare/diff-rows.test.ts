import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DiffPart } from '../../../contract/shapes.ts'
import { diffRows, foldRows } from './diff-rows.ts'

const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text, before: null, after: null })
const said = ({ rows }: ReturnType<typeof diffRows>) => rows.map(({ pieces }) => pieces.map(({ kind, text }) => `${{ same: '=', added: '+', removed: '-' }[kind]}${text}`).join('|'))

test('a row is a paragraph, and a paragraph only one text has is a row of its own', () => {
  const parts = [part('same', 'One.\n\nTwo is '), part('removed', 'old'), part('added', 'new'), part('same', '.\n\n'), part('added', 'All new.\n\n'), part('same', 'Three.')]
  const found = diffRows(parts)
  expect(said(found)).toEqual(['=One.', '=Two is |-old|+new|=.', '+All new.', '=Three.'])
  expect(found.changes).toBe(2)
  expect(found.rows[1]!.pieces.map(({ change }) => change)).toEqual([null, 0, 0, null])
})

const parts = fc.array(fc.record({
  kind: fc.constantFrom('same', 'added', 'removed'), text: fc.array(fc.constantFrom('word', ' ', '\n\n', '.'), { minLength: 1 }).map((each) => each.join('')),
})).map((given) => given.map(({ kind, text }) => part(kind, text)))

test('no word of either text is lost', () => {
  const bare = (text: string) => text.replaceAll('\n\n', '')
  fc.assert(fc.property(parts, (given) => {
    const { rows } = diffRows(given)
    for (const left of ['added', 'removed'] as const) {
      const whole = given.filter(({ kind }) => kind !== left).map(({ text }) => text).join('')
      const shown = rows.flatMap(({ pieces }) => pieces).filter(({ kind }) => kind !== left).map(({ text }) => text).join('')
      expect(bare(shown)).toBe(bare(whole))
    }
  }))
})

test('what is folded and what is shown is all, in order, and no change is folded', () => {
  fc.assert(fc.property(parts, (given) => {
    const { rows } = diffRows(given)
    const stretches = foldRows(rows, new Set())
    expect(stretches.flatMap((stretch) => (stretch.kind === 'row' ? [stretch.row] : stretch.rows))).toEqual(rows)
    expect(stretches.some((stretch) => stretch.kind === 'fold' && stretch.rows.some(({ isChanged }) => isChanged))).toBe(false)
    const opened = new Set(stretches.flatMap((stretch) => (stretch.kind === 'fold' ? [stretch.first] : [])))
    expect(foldRows(rows, opened).every(({ kind }) => kind === 'row')).toBe(true)
  }))
})
