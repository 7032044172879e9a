import path from 'node:path'

/**
 * The font files that the build puts into `<resources>/fonts`, from the @expo-google-fonts packages. TrueType outlines,
 * one file per weight, since harfbuzz subsets no variable font or WOFF here.
 */
export const FONT_FILES = [
  'NotoSerif_400Regular.ttf',
  'NotoSerif_700Bold.ttf',
  'NotoSerifKhmer_400Regular.ttf',
  'NotoSerifKhmer_700Bold.ttf',
  'NotoSans_400Regular.ttf',
  'NotoSans_600SemiBold.ttf',
  'NotoSansKhmer_400Regular.ttf',
  'NotoSansKhmer_700Bold.ttf',
  'NotoSansThai_400Regular.ttf',
  'NotoSansThai_700Bold.ttf',
  'NotoSansSC_400Regular.ttf',
  'NotoSansSC_700Bold.ttf',
  'NotoSansKR_400Regular.ttf',
  'NotoSansKR_700Bold.ttf',
] as const
export type FontFile = (typeof FONT_FILES)[number]

export type FontStyle = 'serif' | 'serifBold' | 'sans' | 'sansBold'

/** For one style: the file for each group of scripts. `base` holds Latin with Vietnamese, Greek and Cyrillic. */
export interface FontSet {
  readonly base: FontFile
  readonly khmer: FontFile
  readonly thai: FontFile
  readonly han: FontFile
  readonly hangul: FontFile
}

const REGULAR = { thai: 'NotoSansThai_400Regular.ttf', han: 'NotoSansSC_400Regular.ttf', hangul: 'NotoSansKR_400Regular.ttf' } as const
const BOLD = { thai: 'NotoSansThai_700Bold.ttf', han: 'NotoSansSC_700Bold.ttf', hangul: 'NotoSansKR_700Bold.ttf' } as const

export const FONT_SETS: Readonly<Record<FontStyle, FontSet>> = {
  serif: { base: 'NotoSerif_400Regular.ttf', khmer: 'NotoSerifKhmer_400Regular.ttf', ...REGULAR },
  serifBold: { base: 'NotoSerif_700Bold.ttf', khmer: 'NotoSerifKhmer_700Bold.ttf', ...BOLD },
  sans: { base: 'NotoSans_400Regular.ttf', khmer: 'NotoSansKhmer_400Regular.ttf', ...REGULAR },
  sansBold: { base: 'NotoSans_600SemiBold.ttf', khmer: 'NotoSansKhmer_700Bold.ttf', ...BOLD },
}

export type ScriptGroup = keyof FontSet

/** What a script multiplies a style's leading by: Khmer stacks letters below the line, Thai marks above it. */
export const LEADING: Readonly<Record<ScriptGroup, number>> = { base: 1, khmer: 1.2, thai: 1.12, han: 1.06, hangul: 1.06 }

/** Where a font file lies, as an absolute path. */
export type FontFinder = (file: FontFile) => string

export function fontsIn(folder: string): FontFinder {
  return (file) => path.join(folder, file)
}
