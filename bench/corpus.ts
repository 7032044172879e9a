import { languages, type Language } from './languages.ts'
import { pick, seeded } from './random.ts'

/** One generated article, as it would lie in a .txt file: title, outlet's line, paragraphs, parted by blank lines. */
export interface GeneratedArticle {
  readonly file: string
  readonly language: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

export const asText = ({ title, paragraphs }: GeneratedArticle): string => `${title}\n\n${paragraphs.join('\n\n')}\n`

/** The same `seed` gives the same articles. They have about 400 words each: half of them between 290 and 480. */
export function* generateArticles(count: number, seed = 1): Generator<GeneratedArticle> {
  const random = seeded(seed)
  const mix = languages(random)
  for (let number = 0; number < count; number++) {
    const language = drawLanguage(random, mix)
    const length = Math.round(150 + 250 * (random() + random() + random() + random()) / 2)
    const paragraphs: string[] = []
    for (let words = 0; words < length;) {
      const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () => sentence(random, language, 12 + Math.floor(random() * 18)))
      words += sentences.reduce((sum, one) => sum + one.words, 0)
      paragraphs.push(sentences.map(one => one.text).join('').trim())
    }
    const title = sentence(random, language, 6 + Math.floor(random() * 5)).text.trim().replace(/[.។。]$/, '')
    yield { file: `${pick(random, ['wire', 'daily', 'post'])}-${String(number).padStart(6, '0')}.txt`, language: language.code, title, paragraphs }
  }
}

function drawLanguage(random: () => number, mix: ReturnType<typeof languages>): Language {
  let left = random()
  for (const { share, language } of mix) if ((left -= share) < 0) return language
  return mix[0]!.language
}

function sentence(random: () => number, { word, space, stop }: Language, words: number): { text: string; words: number } {
  let text = ''
  for (let at = 0; at < words; at++) {
    // Unspaced scripts put a space where a clause ends.
    const between = at === 0 ? '' : random() < 0.07 ? (space === ' ' ? ', ' : ' ') : space
    text += between + word()
  }
  return { text: text.charAt(0).toUpperCase() + text.slice(1) + stop, words }
}
