import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { FONT_FILES, type FontFile, type FontFinder } from '../../pdf/fonts.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const PACKAGES = path.join(ROOT, 'node_modules/@expo-google-fonts')

/** The fonts as they are installed, for tests that need no built `out` folder. */
export const installedFonts: FontFinder = (file) => {
  const found = installed().get(file)
  if (!found) throw new Error(`No ${file} below ${PACKAGES}`)
  return found
}

let known: Map<FontFile, string> | null = null

function installed(): Map<FontFile, string> {
  if (!known) {
    known = new Map()
    const wanted: readonly string[] = FONT_FILES
    for (const entry of readdirSync(PACKAGES, { recursive: true, withFileTypes: true })) {
      if (wanted.includes(entry.name)) known.set(entry.name as FontFile, path.join(entry.parentPath, entry.name))
    }
  }
  return known
}

/** A `resources` folder with the fonts in it; made once and kept, since they are 40 MB. */
export function testResources(): string {
  const resources = path.join(ROOT, '.cache/test-resources')
  const fonts = path.join(resources, 'fonts')
  mkdirSync(fonts, { recursive: true })
  for (const file of FONT_FILES) {
    const target = path.join(fonts, file)
    if (existsSync(target)) continue
    // Several test processes may do this at once: each copies under its own name.
    copyFileSync(installedFonts(file), `${target}.${process.pid}`)
    renameSync(`${target}.${process.pid}`, target)
  }
  return resources
}
