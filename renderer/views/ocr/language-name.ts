const NAMES = new Intl.DisplayNames(['en'], { type: 'language' })

/** Where Tesseract's name is not the language's ISO 639 code. */
const OWN: Readonly<Record<string, string>> = {
  chi_sim: 'Chinese, simplified', chi_tra: 'Chinese, traditional', chi_sim_vert: 'Chinese, simplified, set downwards', chi_tra_vert: 'Chinese, traditional, set downwards',
  jpn_vert: 'Japanese, set downwards', kor_vert: 'Korean, set downwards', srp_latn: 'Serbian, Latin script', aze_cyrl: 'Azerbaijani, Cyrillic script', uzb_cyrl: 'Uzbek, Cyrillic script',
  frk: 'German, Fraktur', enm: 'Middle English', frm: 'Middle French', spa_old: 'Old Spanish', ita_old: 'Old Italian', kat_old: 'Old Georgian', osd: 'Direction of the page', equ: 'Formulas',
}

/** The English name of a language of Tesseract's: eng, chi_sim, script/Khmer. The code itself where there is none. */
export function ocrLanguageName(code: string): string {
  const own = OWN[code]
  if (own) return own
  if (code.startsWith('script/')) return `Any language in ${code.slice('script/'.length).replaceAll('_', ' ')} script`
  try {
    return NAMES.of(code) ?? code
  } catch {
    return code
  }
}
