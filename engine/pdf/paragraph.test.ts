import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { installedFonts } from '../dossier/testing/fonts.ts'
import { itemize } from './itemize.ts'
import { setParagraph, widthOf } from './paragraph.ts'
import type { Span, TextStyle } from './style.ts'
import { anyText, clusterBorders, SCRIPT_LINES } from './testing/texts.ts'

const SERIF: TextStyle = { font: 'serif', size: 10, leading: 14, colour: [0, 0, 0] }
const SANS: TextStyle = { ...SERIF, font: 'sans', size: 8 }

function set(text: string, width: number) {
  return setParagraph([{ text, style: SERIF }], width, installedFonts)
}

describe('itemize', () => {
  it.each([
    ['Khmer', 'NotoSerifKhmer-Regular'], ['Thai', 'NotoSansThai-Regular'], ['Chinese', 'NotoSansSC-Regular'], ['Korean', 'NotoSansKR-Regular'],
    ['Vietnamese', 'NotoSerif-Regular'], ['Cyrillic', 'NotoSerif-Regular'],
  ] as const)('draws %s with its own face', (script, face) => {
    const text = SCRIPT_LINES[script]
    const runs = itemize(text, 'serif', installedFonts)
    const letters = runs.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
    expect([...new Set(letters.map((run) => run.face.name))]).toEqual([face])
  })

  it('lets punctuation and spaces go with the letters on both sides', () => {
    const faces = (text: string) => itemize(text, 'serif', installedFonts).map(({ start, end, face }) => [text.slice(start, end), face.name])
    expect(faces('中“文”中')).toEqual([['中“文”中', 'NotoSansSC-Regular']])
    expect(faces('a “中” b')).toEqual([['a “', 'NotoSerif-Regular'], ['中', 'NotoSansSC-Regular'], ['” b', 'NotoSerif-Regular']])
    expect(faces('한국 사람')).toEqual([['한국 사람', 'NotoSansKR-Regular']])
    expect(faces('中。')).toEqual([['中。', 'NotoSansSC-Regular']])
  })

  it('gives every cluster to one face, in order, with nothing left over', () => {
    fc.assert(fc.property(anyText, (text) => {
      const borders = clusterBorders(text)
      let at = 0
      for (const { start, end } of itemize(text, 'sansBold', installedFonts)) {
        expect(start).toBe(at)
        expect(borders.has(end)).toBe(true)
        at = end
      }
      expect(at).toBe(text.length)
    }))
  })
})

describe('setParagraph', () => {
  it('keeps the whole text, in lines that fit, cut between clusters', () => {
    fc.assert(fc.property(anyText, fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = set(text, width)
      expect(lines.map((line) => line.text).join('')).toBe(text)
      const borders = clusterBorders(text)
      let at = 0
      for (const line of lines) {
        expect(line.width <= width + 0.01 || line.clusters.length === 1).toBe(true)
        at += line.text.length
        expect(borders.has(at)).toBe(true)
      }
    }))
  })

  it('never parts a span that is to stay whole, nor from the word before it', () => {
    const spans: Span[] = [{ text: 'Eighty to a floor and the doors are locked ', style: SERIF }, { text: '[12 ¶34]', style: SANS, whole: true }]
    for (let width = 90; width < 200; width += 7) expect(setParagraph(spans, width, installedFonts).at(-1)!.text).toMatch(/locked \[12 ¶34\]$/)
    // Where both do not fit in one line, the span still does.
    expect(setParagraph(spans, 60, installedFonts).at(-1)!.text).toBe('[12 ¶34]')
  })

  it('draws no space at the end of a line', () => {
    for (const { clusters } of set('one two three four five six seven eight', 60)) expect(clusters.at(-1)!.text).not.toMatch(/\s/)
  })

  it('gives Khmer more room between lines than Latin', () => {
    expect(set(SCRIPT_LINES.Khmer, 500)[0]!.height).toBeGreaterThan(set(SCRIPT_LINES.Latin, 500)[0]!.height)
  })

  it('measures what it sets', () => {
    const spans: Span[] = [{ text: SCRIPT_LINES.mixed, style: SERIF }]
    expect(widthOf(spans, installedFonts)).toBeCloseTo(setParagraph(spans, 10_000, installedFonts)[0]!.width, 6)
  })
})
