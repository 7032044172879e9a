import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainUrl } from './plain-url.ts'

const PLAIN = 'outlet.example/2031/05/port-raid'

describe('plainUrl', () => {
  it.each([
    'https://outlet.example/2031/05/port-raid', 'http://www.outlet.example/2031/05/port-raid/', '//outlet.example/2031/05/port-raid', 'outlet.example/2031/05/port-raid',
    'https://m.outlet.example/2031/05/port-raid', 'https://amp.www.outlet.example/2031/05/port-raid', 'https://OUTLET.example:443/2031/05/port-raid/amp/',
    'https://outlet.example/2031/05/port-raid?utm_source=mail&fbclid=Iw1&amp=1', 'https://outlet.example/2031/05/port-raid#comments',
    'https://outlet.example//2031/05/port-raid/index.html', 'https://reader:secret@outlet.example/2031/05/port%2Draid',
    'https://web.archive.org/web/20310503120000/https://outlet.example/2031/05/port-raid', 'http://web.archive.org/web/20310503id_/http://www.outlet.example/2031/05/port-raid?utm_medium=x',
    'https://archive.ph/2031.05.03-120000/https://outlet.example/2031/05/port-raid', 'https://archive.today/newest/https://outlet.example/2031/05/port-raid',
    'https://www.google.com/amp/s/outlet.example/2031/05/port-raid', 'https://outlet-example.cdn.ampproject.org/c/s/outlet.example/2031/05/port-raid?amp_js_v=0.1',
  ])('takes %s for the same page', url => {
    expect(plainUrl(url)).toBe(PLAIN)
  })

  it('keeps what tells pages apart: path, case of the path, parameters in any order, the view of an application', () => {
    expect(plainUrl('https://outlet.example/News/Raid')).toBe('outlet.example/News/Raid')
    expect(plainUrl('https://outlet.example/?p=12&lang=en')).toBe('outlet.example?lang=en&p=12')
    expect(plainUrl('https://outlet.example/?lang=en&p=12')).toBe('outlet.example?lang=en&p=12')
    expect(plainUrl('https://outlet.example/#!/story/12')).toBe('outlet.example#!/story/12')
    expect(plainUrl('https://km.outlet.example/raid')).toBe('km.outlet.example/raid')
    expect(plainUrl('https://m.example/raid')).toBe('m.example/raid')
  })

  it('writes letters one way, however they were escaped', () => {
    expect(plainUrl('https://outlet.example/%E1%9E%80%e1%9e%98')).toBe(plainUrl('https://outlet.example/កម'))
    expect(plainUrl('https://outlet.example/a%2Fb')).not.toBe(plainUrl('https://outlet.example/a/b'))
    expect(plainUrl('https://outlet.example/%ff')).toBe('outlet.example/%FF')
  })

  it.each(['', 'https://outlet.example', 'https://www.outlet.example/', 'https://outlet.example/?utm_source=x#top', 'https://web.archive.org/web/2031/https://outlet.example/', 'a sentence', 'mailto:a@b.example'])(
    'takes %j for no page of its own', url => {
      expect(plainUrl(url)).toBeNull()
    },
  )

  it('is its own plain form, whatever it is given', () => {
    const part = fc.string({ unit: fc.constantFrom(...'abA/%2.?&=#:@ é\u0301ក-'), maxLength: 30 })
    fc.assert(fc.property(fc.constantFrom('', 'https://', 'http://www.', 'https://web.archive.org/web/2031/'), part, fc.constantFrom('', '?utm_source=x', '#y', '/'), (head, middle, tail) => {
      const plain = plainUrl(`${head}outlet.example/${middle}${tail}`)
      if (plain !== null) expect(plainUrl(plain)).toBe(plain)
    }), { numRuns: 2000 })
  })
})
