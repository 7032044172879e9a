/** Scripts without spaces between words, with the marks that belong to their letters. */
const UNSPACED = '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3041-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF'

/** A run of an unspaced script; a word held together by apostrophes, hyphens and points; line ends; other spaces; any other sign. ICU's time grows with a run's square. */
const TOKEN = new RegExp(`([${UNSPACED}]{1,1000})|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+(?:['’.,-](?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+)*|\\n+|[^\\S\\n]+|[^]`, 'gu')

let segmenter: Intl.Segmenter | null = null

/** A text cut into words, spaces and signs, none left out: joined they are the text again. No surrogate pair and no letter with its marks is cut in unspaced scripts. */
export function tokens(text: string): string[] {
  const found: string[] = []
  for (const [token, unspaced] of text.matchAll(TOKEN)) {
    if (unspaced === undefined) found.push(token)
    else {
      segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })
      for (const { segment } of segmenter.segment(unspaced)) found.push(segment)
    }
  }
  return found
}
