import { isUnspaced } from '../../../core/search/fold.ts'

const LETTER = '[\\p{L}\\p{M}\\p{N}]'

/** Finds a text as it is written, spaces aside, where no word of a spaced script goes on before or behind it. Its flags: g, u. */
export function exactExpression(text: string, flags = 'u'): RegExp {
  const letters = text.normalize('NFC').trim().split(/\s+/).map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('\\s+')
  const [before, behind] = [[...text][0]!, [...text].at(-1)!].map(isUnspaced)
  return new RegExp(`${before ? '' : `(?<!${LETTER})`}${letters}${behind ? '' : `(?!${LETTER})`}`, flags)
}
