import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lettersOf } from './font-letters.mjs'
import { OUT, ROOT } from './paths.mjs'

/**
 * The faces that ship: package, family, weights. The same files draw the window and the PDFs.
 * @type {[string, string, string[]][]}
 */
const FACES = [
  ['noto-sans', 'NotoSans', ['400Regular', '400Regular_Italic', '600SemiBold']],
  ['noto-serif', 'NotoSerif', ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']],
  ['noto-serif-khmer', 'NotoSerifKhmer', ['400Regular', '700Bold']],
  ['noto-sans-khmer', 'NotoSansKhmer', ['400Regular', '700Bold']],
  ['noto-sans-thai', 'NotoSansThai', ['400Regular', '700Bold']],
  ['noto-sans-sc', 'NotoSansSC', ['400Regular', '700Bold']],
  ['noto-sans-kr', 'NotoSansKR', ['400Regular', '700Bold']],
]

/**
 * Chinese and Korean type is too large to be whole in the window's memory, where each face of up to 10 MB would lie twice: it is drawn from slices, the letters that are used together in
 * one file, and from the whole only where a letter is in none of them. Package, family of the window, and by weight the whole.
 * @type {[string, string, Record<number, string>][]}
 */
const SLICED = [
  ['noto-sans-sc', 'Noto Sans SC', { 400: 'NotoSansSC_400Regular.ttf', 700: 'NotoSansSC_700Bold.ttf' }],
  ['noto-sans-kr', 'Noto Sans KR', { 400: 'NotoSansKR_400Regular.ttf', 700: 'NotoSansKR_700Bold.ttf' }],
]

/** What declares the slices; renderer/index.html asks for it. */
const SLICES_CSS = 'slices.css'

/** Older releases of these packages keep the files at the top, newer ones in a folder per weight. */
function sourceOf(folder, weight, file) {
  const source = [join(folder, weight, file), join(folder, file)].find((path) => existsSync(path))
  if (!source) throw new Error(`No ${file} in ${folder}`)
  return source
}

/** Copies the faces to out/fonts, and nothing that is there already: 46 MB. */
export function copyFonts() {
  const target = join(OUT, 'fonts')
  mkdirSync(target, { recursive: true })
  const sources = new Map(FACES.flatMap(([name, family, weights]) => weights.map((weight) => {
    const file = `${family}_${weight}.ttf`
    return [file, sourceOf(join(ROOT, 'node_modules/@expo-google-fonts', name), weight, file)]
  })))
  const { css, slices } = sliceFonts((whole) => readFileSync(/** @type {string} */ (sources.get(whole))))
  for (const [file, source] of [...sources, ...slices]) if (!existsSync(join(target, file))) copyFileSync(source, join(target, file))
  const declared = join(target, SLICES_CSS)
  if (!existsSync(declared) || readFileSync(declared, 'utf8') !== css) writeFileSync(declared, css)
  for (const file of readdirSync(target)) if (file !== SLICES_CSS && !sources.has(file) && !slices.has(file)) rmSync(join(target, file))
}

/**
 * What declares the slices, and the files they come from by their own names.
 * @param {(whole: string) => Buffer} read
 */
export function sliceFonts(read) {
  /** @type {Map<string, string>} */
  const slices = new Map()
  let css = ''
  for (const [name, family, wholes] of SLICED) {
    const folder = join(ROOT, 'node_modules/@fontsource', name)
    /** @type {Record<string, string>} The letters of each slice: `U+4e00-4e0b,U+4e0d`. */
    const letters = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))
    for (const [weight, whole] of Object.entries(wholes)) {
      for (const [slice, range] of Object.entries(letters)) {
        const file = `${name}-${slice.replace(/^\[(\d+)\]$/, '$1')}-${weight}-normal.woff2`
        slices.set(file, join(folder, 'files', file))
        css += face(family, weight, `url('./${file}') format('woff2')`, range)
      }
      css += face(family, weight, `url('./${whole}') format('truetype')`, rangesOf(lettersOf(read(whole)), Object.values(letters)))
    }
  }
  return { css, slices }
}

/**
 * @param {string} family
 * @param {string} weight
 * @param {string} source
 * @param {string} letters
 */
function face(family, weight, source, letters) {
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: normal; font-display: block; src: ${source}; unicode-range: ${letters}; }\n`
}

/**
 * Those of `letters`, in ascending order, that are in none of `slices`, as CSS writes them.
 * @param {number[]} letters
 * @param {string[]} slices
 */
function rangesOf(letters, slices) {
  const sliced = new Set()
  for (const range of slices.flatMap((slice) => slice.split(','))) {
    const [first = 0, last = first] = range.slice('U+'.length).split('-').map((code) => Number.parseInt(code, 16))
    for (let code = first; code <= last; code++) sliced.add(code)
  }
  /** @type {[number, number][]} */
  const ranges = []
  for (const code of letters) {
    if (sliced.has(code)) continue
    const last = ranges.at(-1)
    if (last?.[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(([first, last]) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`).join(',')
}
