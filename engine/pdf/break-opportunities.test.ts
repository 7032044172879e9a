import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakOpportunities } from './break-opportunities.ts'
import { anyText, clusterBorders, SCRIPT_LINES } from './testing/texts.ts'

/** The text with a stroke at each opportunity. */
function strokes(text: string): string {
  let shown = ''
  let from = 0
  for (const { offset } of breakOpportunities(text)) {
    shown += `${text.slice(from, offset)}|`
    from = offset
  }
  return shown + text.slice(from)
}

describe('breakOpportunities', () => {
  it.each([
    ['one two  three', 'one |two  |three'],
    ['a well-known man', 'a |well-|known |man'],
    ['at -5 degrees, 1-2', 'at |-5 |degrees, |1-2'],
    ['before—after', 'before—|after'],
    ['12\u00A0people', '12\u00A0people'],
    ['Ends here ; then', 'Ends |here ; |then'],
    ['word\u200Bbreak', 'word\u200B|break'],
  ])('breaks %j as %j', (text, shown) => {
    expect(strokes(text)).toBe(shown)
  })

  it('cuts a URL at the signs that part it, and no word or number', () => {
    expect(strokes('see https://example.test/reports/first-raid?id=4')).toBe('see |https://|example.test/|reports/|first|-raid?|id=|4')
    expect(strokes('in 1,200,300,400,500,600,700.5 cases')).toBe('in |1,200,300,400,500,600,700.5 |cases')
  })

  it('finds words in scripts without spaces', () => {
    // Which words exactly is for the dictionary of the Intl at hand.
    expect(strokes('អ្នកជិតខាងនិយាយថា')).toContain('|និយាយ|')
    expect(strokes('เขากล่าวว่าอาคารว่างเปล่า')).toContain('|อาคาร|')
    expect(strokes('警察进入货场')).toContain('警察|进入')
  })

  it('leaves a number with the word it counts, if it can', () => {
    const penalty = (text: string) => breakOpportunities(text).find(({ offset }) => offset === 3)!.penalty
    expect(penalty('12 people')).toBeGreaterThan(penalty('an people'))
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    for (const text of [SCRIPT_LINES.Chinese, SCRIPT_LINES.Khmer, '他说「不」。（对）', 'ទី១។ ថ្ងៃៗ', 'ต่าง ๆ กัน']) {
      for (const { offset } of breakOpportunities(text)) {
        expect(text.slice(offset)).not.toMatch(/^[，。、”」）។ៗๆ]/u)
        expect(text.slice(0, offset)).not.toMatch(/[“「（]$/u)
      }
    }
  })

  it('never cuts a letter from its marks, nor before a space, and goes forward', () => {
    fc.assert(fc.property(anyText, (text) => {
      const borders = clusterBorders(text)
      let last = 0
      for (const { offset } of breakOpportunities(text)) {
        expect(borders.has(offset)).toBe(true)
        expect(offset).toBeGreaterThan(last)
        expect(offset).toBeLessThan(text.length)
        expect(text[offset]).not.toBe(' ')
        last = offset
      }
    }))
  })
})
