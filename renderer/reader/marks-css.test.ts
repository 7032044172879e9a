import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HIGHLIGHT_COLOURS } from '../../core/annotation/annotation.ts'
import { ENTITY_TYPES } from '../../core/entity/entity.ts'
import { layeredOf, paintOf } from './highlights.ts'
import type { Mark } from './marks.ts'

const tokensCss = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')
const marksCss = readFileSync(new URL('marks.css', import.meta.url), 'utf8')

type Colour = readonly [number, number, number, number]

function tokensOf(css: string, theme: string): Map<string, Colour> {
  const block = css.slice(css.indexOf(`[data-theme='${theme}']`))
  const found = block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): #([0-9a-f]{6})([0-9a-f]{2})?;/g)
  return new Map([...found].map(([, name, hex, alpha]) => {
    const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex!.slice(at, at + 2), 16))
    return [name!, [red!, green!, blue!, Number.parseInt(alpha ?? 'ff', 16) / 255]]
  }))
}

function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const mix = (top: number, below: number) => top * alpha + below * (1 - alpha)
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1]
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.slice(0, 3).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

describe.each([['light', 4.5], ['dark', 4.5], ['contrast', 7]] as const)('%s', (theme, least) => {
  const tokens = tokensOf(tokensCss, theme)
  const marks = tokensOf(marksCss, theme)
  const paper = tokens.get('paper')!
  const grounds = HIGHLIGHT_COLOURS.flatMap((first) => HIGHLIGHT_COLOURS.flatMap((second) => HIGHLIGHT_COLOURS.map((third) => ({
    name: `${third} over ${second} over ${first}`,
    one: over(marks.get(`mark-${first}`)!, paper),
    three: [first, second, third].reduce((ground, colour) => over(marks.get(`mark-${colour}`)!, ground), paper),
  }))))

  test('text can be read under one highlight and under three', () => {
    const ink = tokens.get('ink')!
    const weak = grounds.filter(({ one, three }) => contrast(ink, one) < least || contrast(ink, three) < Math.min(least, 4.5))
    expect(weak.map(({ name }) => name)).toEqual([])
  })

  test('the line under a name can be seen on a highlight', () => {
    const weak = grounds.flatMap(({ name, one }) => ENTITY_TYPES.filter((type) => contrast(tokens.get(type)!, one) < 3).map((type) => `${type} on ${name}`))
    expect(weak).toEqual([])
  })
})

test('everything that is painted has its look', () => {
  const range = { start: 0, end: 9 }
  const marks: Mark[] = [
    ...HIGHLIGHT_COLOURS.flatMap((colour) => [0, 1, 2].map((layer): Mark => ({ kind: 'annotation', key: `${colour}${layer}`, range, colour }))),
    ...ENTITY_TYPES.flatMap((type) => [0, 1].flatMap((line): Mark[] => [
      { kind: 'mention', key: `m${type}${line}`, range, type }, { kind: 'suggestion', key: `s${type}${line}`, range, type },
    ])),
  ]
  const each = marks.flatMap((mark) => [[mark], [marks[0]!, mark], [marks[0]!, marks[1]!, mark]])
  const names = new Set(each.flatMap((some) => paintOf({ layered: layeredOf(some), hits: [range], hit: range, pending: range }).map(({ name }) => name)))
  const styled = new Set([...marksCss.matchAll(/::highlight\(rt-([\w-]+)\)/g)].map(([, name]) => name!))
  expect([...names].filter((name) => !styled.has(name))).toEqual([])
})
