import { readFileSync } from 'node:fs'
import * as harfbuzz from 'harfbuzzjs'
import { describe, expect, it } from 'vitest'
import { installedFonts } from '../dossier/testing/fonts.ts'
import { addComposites } from './composite-glyphs.ts'
import { loadFace } from './face.ts'
import { subset } from './subset.ts'
import { readTables, writeTables } from './truetype.ts'

const FILE = installedFonts('NotoSerifKhmer_400Regular.ttf')
const bytes = readFileSync(FILE)

function fontOf(font: Uint8Array): harfbuzz.Font {
  return new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(font)))
}

function glyphs(text: string): number[] {
  return Array.from(text, (letter) => loadFace(FILE).font.nominalGlyph(letter.codePointAt(0)!)!)
}

/** The corners of an outline: enough to tell where it lies. */
function extents(font: harfbuzz.Font, glyph: number) {
  const { xBearing, yBearing, width, height } = font.glyphExtents(glyph)!
  return { left: xBearing, top: yBearing, right: xBearing + width, bottom: yBearing + height }
}

describe('subset', () => {
  it('keeps the outlines it is asked for, under their own ids, and drops the others', () => {
    const [ka, kha] = glyphs('កខ')
    const cut = fontOf(subset(bytes, [ka!]))
    const whole = loadFace(FILE).font
    expect(cut.glyphToPath(ka!)).toBe(whole.glyphToPath(ka!))
    expect(cut.glyphToPath(ka!)).not.toBe('')
    expect(cut.glyphToPath(kha!)).toBe('')
  })

  it('is much smaller than the font', () => {
    const file = installedFonts('NotoSansSC_400Regular.ttf')
    const han = readFileSync(file)
    const glyph = loadFace(file).font.nominalGlyph('中'.codePointAt(0)!)!
    expect(subset(han, [glyph]).byteLength).toBeLessThan(han.byteLength / 10)
  })

  it('says so when there is no font to cut', () => {
    expect(() => subset(new Uint8Array(12), [1])).toThrow('cut down')
  })
})

describe('addComposites', () => {
  const [ka, kha] = glyphs('កខ') as [number, number]
  const cut = subset(bytes, [ka, kha])
  const used = new Set([ka, kha, 3])
  const { font, ids } = addComposites(cut, [
    { advance: 1500, parts: [{ glyph: ka, x: 0, y: 0 }, { glyph: kha, x: 700, y: -200 }] },
    { advance: 640, parts: [{ glyph: kha, x: -30, y: 0 }] },
  ], used)
  const [both, shifted] = ids as [number, number]
  const made = fontOf(font)
  const whole = loadFace(FILE).font

  it('draws the parts where they are put', () => {
    const [one, two] = [extents(whole, ka), extents(whole, kha)]
    expect(extents(made, both)).toEqual({
      left: Math.min(one.left, two.left + 700), right: Math.max(one.right, two.right + 700),
      top: Math.max(one.top, two.top - 200), bottom: Math.min(one.bottom, two.bottom - 200),
    })
    expect(extents(made, shifted).left).toBe(two.left - 30)
  })

  it('gives them their own advance and leaves those of the others', () => {
    const advances = [both, shifted, ka, kha].map((glyph) => made.glyphHAdvance(glyph))
    expect(advances).toEqual([1500, 640, whole.glyphHAdvance(ka), whole.glyphHAdvance(kha)])
    expect(made.glyphToPath(ka)).toBe(whole.glyphToPath(ka))
  })

  it('leaves a font alone when there is nothing to add', () => {
    expect(addComposites(cut, [], used).font).toBe(cut)
  })

  it('takes no place that is in use, and goes on at the end when none is left', () => {
    expect(ids.some((id) => used.has(id))).toBe(false)
    const many = Array.from({ length: 2000 }, () => ({ advance: 1, parts: [{ glyph: ka, x: 0, y: 0 }] }))
    const full = addComposites(cut, many, used)
    expect(new Set([...full.ids, ...used]).size).toBe(2000 + used.size)
    expect(fontOf(full.font).glyphToPath(full.ids.at(-1)!)).toBe(whole.glyphToPath(ka))
  })

  it('says so when a font is full', () => {
    const many = Array.from({ length: 0xffff }, () => ({ advance: 1, parts: [{ glyph: ka, x: 0, y: 0 }] }))
    expect(() => addComposites(cut, many, used)).toThrow('no room')
  })

  it('writes tables that can be read again', () => {
    const tables = readTables(font)
    expect([...readTables(writeTables(tables))]).toEqual([...tables].sort(([a], [b]) => (a < b ? -1 : 1)))
  })
})
