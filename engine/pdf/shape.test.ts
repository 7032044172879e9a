import { describe, expect, it } from 'vitest'
import { installedFonts } from '../dossier/testing/fonts.ts'
import { loadFace } from './face.ts'
import { shape } from './shape.ts'

const HAN = loadFace(installedFonts('NotoSansSC_400Regular.ttf'))
const KHMER = loadFace(installedFonts('NotoSerifKhmer_400Regular.ttf'))

function clustersOf(face: typeof HAN, text: string) {
  return shape(face, text, 0, text.length).map(({ start, end, advance, glyphs }) => ({ text: text.slice(start, end), advance, glyphs: glyphs.length }))
}

describe('shape', () => {
  it('keeps a Khmer syllable together and draws its parts in their order on paper', () => {
    // The vowel is written last and drawn first.
    expect(clustersOf(KHMER, 'កែខ').map(({ text }) => text)).toEqual(['កែ', 'ខ'])
    const [{ glyphs }] = shape(KHMER, 'កែ', 0, 2) as [ReturnType<typeof shape>[number]]
    expect(glyphs.map(({ id }) => id)).toEqual(['ែ', 'ក'].map((letter) => KHMER.font.nominalGlyph(letter.codePointAt(0)!)))
  })

  it('reports clusters by their offsets in the whole text', () => {
    expect(shape(HAN, '一二三四', 1, 3).map(({ start, end }) => [start, end])).toEqual([[1, 2], [2, 3]])
  })

  it('sets two wide marks that meet closer together', () => {
    expect(clustersOf(HAN, '门”。他').map(({ advance }) => advance)).toEqual([1000, 500, 1000, 1000])
    expect(clustersOf(HAN, '说：“「不').map(({ advance }) => advance)).toEqual([1000, 1000, 1000, 500, 1000])
    expect(clustersOf(HAN, '门”他，说').map(({ advance }) => advance)).toEqual([1000, 1000, 1000, 1000, 1000])
  })
})
