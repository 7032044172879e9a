import { expect, it } from 'vitest'
import { errorData } from '../../contract/errors.ts'
import { addArticle, testCase } from '../testing.ts'
import { run } from './database.ts'
import { ocrFailures } from './ocr-failures.ts'
import { failOcrPage } from './ocr-pages.ts'

it('lists the pages that could not be read with their reasons, and no page that only waits', () => {
  const { db } = testCase()
  const articleId = addArticle(db, 'A page of a scan.')
  for (const page of [1, 2, 3]) run(db, 'INSERT INTO ocr_page (article_id, page) VALUES (?, ?)', [articleId, page])
  const error = errorData('ocr/picture', { issue: 'it is empty' })
  failOcrPage(db, articleId, 3, error)
  failOcrPage(db, articleId, 1, error)
  expect(ocrFailures(db).map(({ article, page, error: why }) => [article.id, page, why])).toEqual([[articleId, 1, error], [articleId, 3, error]])
})
