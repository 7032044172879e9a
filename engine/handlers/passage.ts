import { describe, isPassage } from '../../core/anchor/describe.ts'
import type { PassageSelectors } from '../../core/anchor/selectors.ts'
import type { TextRange } from '../../core/text/block.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { Readable } from '../store/database.ts'
import { needText } from './articles.ts'

/** The selectors of a passage. @throws article/not-found, passage/range when the range is empty or outside the text */
export function describePassage(db: Readable, articleId: string, range: TextRange): PassageSelectors {
  const { text } = needText(db, articleId)
  if (!isPassage(text, range)) throw new RedthreadError('passage/range')
  return describe(text, range)
}
