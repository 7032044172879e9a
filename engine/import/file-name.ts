import { edtfDate } from '../../core/article/edtf-date.ts'
import { canonicalLine } from '../../core/text/canonical.ts'

/** Names that programs and hurried people give, in any number: "document (3)", "new article 12". */
const GENERIC = new Set(
  'article articles document doc docs text txt file page pages untitled new copy of download downloads index scan image img news story web saved print final draft note notes temp tmp test export'
    .split(' '),
)

/** What a file's name tells of its article: a title where it is one, a date where it begins or ends with one. */
export function readFileName(file: string): { title: string | null; published: string | null } {
  const stem = canonicalLine(file).replace(/\.[\p{L}\d]{1,10}$/u, '')
  const dated = /(?<!\d)((?:19|20)\d{2})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)/.exec(stem)
  const published = dated ? edtfDate(Number(dated[1]), Number(dated[2]), Number(dated[3])) : null
  const rest = published === null ? stem : stem.replace(dated![0], ' ')
  const words = canonicalLine(rest.replace(/[_+]|%20|(?<=\S)-(?=\S)|(?<=\S)\.(?=\S)/g, ' ').replace(/^[\s\-–—.,]+|[\s\-–—.,]+$/g, '')).split(' ')
  return { title: isTelling(words) ? capitalised(words.join(' ')) : null, published }
}

/** Three real words make a title; in scripts that put no spaces between words, a run of letters that long. */
function isTelling(words: readonly string[]): boolean {
  const letters = words.join('')
  if (/[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/.test(letters)) return (letters.match(/[\p{L}\p{M}]/gu)?.length ?? 0) >= 12
  if (/[\u3041-\u30FF\u3400-\u9FFF]/.test(letters)) return (letters.match(/\p{L}/gu)?.length ?? 0) >= 6
  const real = words.filter((word) => /^[\p{L}\p{M}'’]{2,}$/u.test(word) && !GENERIC.has(word.toLowerCase()) && !isHash(word))
  return real.length >= 3 && real.length * 2 >= words.length
}

function isHash(word: string): boolean {
  return word.length >= 6 && /^[0-9a-f]+$/i.test(word)
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
}
