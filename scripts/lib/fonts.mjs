import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

/** Older releases of these packages keep the files at the top, newer ones in a folder per weight. */
function sourceOf(folder, weight, file) {
  const source = [join(folder, weight, file), join(folder, file)].find((path) => existsSync(path))
  if (!source) throw new Error(`No ${file} in ${folder}`)
  return source
}

/** Copies the TTFs to out/fonts, and nothing that is there already: 46 MB. */
export function copyFonts() {
  const target = join(OUT, 'fonts')
  mkdirSync(target, { recursive: true })
  const wanted = new Set()
  for (const [name, family, weights] of FACES) {
    const folder = join(ROOT, 'node_modules/@expo-google-fonts', name)
    for (const weight of weights) {
      const file = `${family}_${weight}.ttf`
      wanted.add(file)
      if (!existsSync(join(target, file))) copyFileSync(sourceOf(folder, weight, file), join(target, file))
    }
  }
  for (const file of readdirSync(target)) if (!wanted.has(file)) rmSync(join(target, file))
}
