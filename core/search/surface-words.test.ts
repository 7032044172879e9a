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
  ])('%j', (text, words) => expect([...surfaceWords(text)]).toEqual(words))
})
