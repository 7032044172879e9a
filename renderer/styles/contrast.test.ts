import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

function tokensOf(theme: string): Map<string, string> {
  const block = css.slice(css.indexOf(`[data-theme='${theme}']`))
  return new Map([...block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): (#[0-9a-f]{6})\b/g)].map(([, name, value]) => [name!, value!]))
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

const GROUNDS = ['desk', 'paper', 'panel', 'hover']
const ENTITIES = ['compound', 'official', 'person', 'organization', 'location', 'event']
const HIGHLIGHTS = ['hl-yellow', 'hl-green', 'hl-blue', 'hl-pink', 'hl-orange', 'match']

/** What is written on what, and the least contrast it needs (WCAG 2.2 AA): 4.5 for text, 3 for edges and signs. */
const PAIRS: readonly (readonly [readonly string[], readonly string[], number])[] = [
  [['ink', 'ink-2'], [...GROUNDS, 'thread-soft'], 4.5],
  [['ink-3'], ['desk', 'paper', 'panel'], 4.5],
  [['thread', 'danger', 'good'], ['desk', 'paper', 'panel'], 4.5],
  [ENTITIES, [...GROUNDS, 'thread-soft'], 4.5],
  [['ink'], HIGHLIGHTS, 4.5],
  [['on-thread'], ['thread'], 4.5],
  [['edge', 'focus'], ['desk', 'paper', 'panel'], 3],
]

/** High contrast promises more for text: 7 (AAA). */
const LEAST = { light: 4.5, dark: 4.5, contrast: 7 }

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`${theme}: everything that is read can be read`, () => {
    const tokens = tokensOf(theme)
    const weak = PAIRS.flatMap(([inks, grounds, least]) => inks.flatMap((ink) => grounds.flatMap((ground) => {
      const ratio = contrast(tokens.get(ink)!, tokens.get(ground)!)
      return ratio < (least === 4.5 ? LEAST[theme] : least) ? [`${ink} on ${ground}: ${ratio.toFixed(2)}`] : []
    })))
    expect(weak).toEqual([])
  })
}

test('every theme sets the same tokens', () => {
  const names = (theme: string) => [...tokensOf(theme).keys()].sort()
  expect(names('dark')).toEqual(names('light'))
  expect(names('contrast')).toEqual(names('light'))
})
