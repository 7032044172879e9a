import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageAt, type ArticlePage } from './page.ts'

const page = (start: number): ArticlePage => ({ start, width: 595, height: 842, reading: 'text', confidence: null })

describe('the page of an offset', () => {
  it('is none without pages', () => {
    expect(pageAt([], 12)).toBeNull()
  })

  it('is the last that begins at it or before it, and the first before any begins', () => {
    fc.assert(fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.nat(60), (starts, offset) => {
      const pages = starts.sort((a, b) => a - b).map(page)
      const begun = pages.filter(({ start }) => start <= offset).length
      expect(pageAt(pages, offset)).toBe(Math.max(1, begun))
    }))
  })

  it('is one with text where another without begins at the same place', () => {
    expect(pageAt([page(0), page(10), page(10), page(30)], 10)).toBe(3)
  })
})
