import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lettersOf } from './lib/font-letters.mjs'
import { sliceFonts } from './lib/fonts.mjs'
import { ROOT } from './lib/paths.mjs'

const wholeOf = (file: string): Buffer => {
  const [family, weight = ''] = file.replace('.ttf', '').split('_')
  return readFileSync(join(ROOT, 'node_modules/@expo-google-fonts', family === 'NotoSansSC' ? 'noto-sans-sc' : 'noto-sans-kr', weight, file))
}
const { css, slices } = sliceFonts(wholeOf)
const faces = [...css.matchAll(/font-family: '([^']+)'; font-weight: (\d+);.*?url\('\.\/([^']+)'\).*?unicode-range: ([^;]+);/g)].map(([, family, weight, file, ranges]) => ({
  family, weight, file: file!, ranges: ranges!.split(',').map((range) => range.slice(2).split('-').map((code) => Number.parseInt(code, 16))),
}))
const drawnBy = (letter: string, family: string) =>
  faces.filter((face) => face.family === family && face.weight === '400' && face.ranges.some(([first = 0, last = first]) => first <= letter.codePointAt(0)! && letter.codePointAt(0)! <= last))

it.each([['Noto Sans SC', 'NotoSansSC_400Regular.ttf'], ['Noto Sans KR', 'NotoSansKR_400Regular.ttf']])('every letter of %s is drawn, and by the whole only where no slice has it', (family, whole) => {
  const declared = new Set<number>()
  for (const { ranges } of faces.filter((face) => face.family === family && face.weight === '400')) {
    for (const [first = 0, last = first] of ranges) for (let code = first; code <= last; code += 1) declared.add(code)
  }
  expect(lettersOf(wholeOf(whole)).filter((code) => !declared.has(code))).toEqual([])
})

it.each([['警', 'Noto Sans SC'], ['灣', 'Noto Sans SC'], ['경', 'Noto Sans KR']])('%s of the news is in a slice', (letter, family) => {
  const files = drawnBy(letter, family).map(({ file }) => file)
  expect(files).toHaveLength(1)
  expect(existsSync(slices.get(files[0]!)!)).toBe(true)
})

it('a letter that hardly any text has is drawn by the whole', () => {
  expect(drawnBy('㐂', 'Noto Sans SC').map(({ file }) => file)).toEqual(['NotoSansSC_400Regular.ttf'])
})
