import { describe, expect, it } from 'vitest'
import { surfaceWords } from './surface-words.ts'

describe('surfaceWords', () => {
  it.each([
    ['Police raided, police left.', ['police', 'raided', 'left']],
    ['U.S.-owned raid.Police: 1,000 people', ['u', 's', 'owned', 'raid', 'police', '1,000', 'people']],
    ['Phnôm Penh ÉCOLE Đà Nẵng ёлка', ['phnom', 'penh', 'ecole', 'da', 'nang', 'елка']],
    ['캄보디아 경찰이 왔다', ['캄보디아', '경찰이', '왔다']],
    ['in 金边 and ភ្នំពេញ today', ['in', 'and', 'today']],
    [`${'x'.repeat(41)} y`, ['y']],
    ['', []],
    ['__ name_of ___ _a \u0301', ['name_of', '_a']],
  ])('%j', (text, words) => expect([...surfaceWords(text)]).toEqual(words))

  it('reads what no person wrote, in time that grows with its length', () => {
    expect([...surfaceWords('_'.repeat(1_000_000))]).toEqual([])
    expect([...surfaceWords(`before ${'1,'.repeat(5_000_000)} after`)]).toEqual(['before', 'after'])
    expect([...surfaceWords(`before ${'ក'.repeat(5_000_000)} after`)]).toEqual(['before', 'after'])
    expect([...surfaceWords(`before 😀${'a'.repeat(20_000_000)} after`)]).toEqual(['before', 'after'])
  })
})
