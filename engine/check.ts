import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { RedthreadError } from '../contract/errors.ts'
import type { CheckAnswer, Problem } from '../contract/shapes.ts'
import { anchor } from './place.ts'
import { articleProblems, pagedArticles } from './store/article-problems.ts'
import { annotationsOfArticle } from './store/annotations.ts'
import { articleIds, articleReference, articleText } from './store/articles.ts'
import type { Readable } from './store/database.ts'
import { checkFile } from './store/integrity.ts'
import { mentionsOfArticle } from './store/mentions.ts'
import type { OpenCase } from './store/open-case.ts'
import { original, originalHashes } from './store/originals.ts'
import { readingById } from './store/readings.ts'

/** Checks the file, what its records say against each other, every original's hash, every page and every anchor. Other calls are served in between. @throws case/none when the case is closed meanwhile */
export async function checkCase({ db, encrypted, closing }: OpenCase): Promise<CheckAnswer> {
  const stillOpen = async () => {
    await turn()
    if (closing.aborted) throw new RedthreadError('case/none')
  }
  const steps = checkFile(db, encrypted)
  let step = steps.next()
  for (; !step.done; step = steps.next()) await stillOpen()
  const problems = [...step.value, ...articleProblems(db)]

  const hashes = originalHashes(db)
  for (const sha256 of hashes) {
    await stillOpen()
    if (!isWhole(db, sha256)) problems.push({ code: 'hash', subject: sha256, message: 'The original’s bytes do not have this hash.' })
  }

  for (const articleId of pagedArticles(db)) {
    await stillOpen()
    problems.push(...checkPages(db, articleId))
  }

  const articles = articleIds(db)
  const passages = { anchors: 0, moved: 0, orphans: 0 }
  for (const articleId of articles) {
    await stillOpen()
    const found = checkAnchors(db, articleId)
    passages.anchors += found.anchors
    passages.moved += found.moved
    passages.orphans += found.orphans
    problems.push(...found.problems)
  }
  return { articles: articles.length, originals: hashes.length, ...passages, problems }
}

function isWhole(db: Readable, sha256: string): boolean {
  try {
    const bytes = original(db, sha256)
    return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256
  } catch {
    // Bytes that cannot even be unpacked.
    return false
  }
}

/** Pages and lines must lie inside the text, in its order. */
function checkPages(db: Readable, articleId: string): Problem[] {
  const reading = readingById(db, articleId)
  if (!reading) return []
  const { text, pages, lines } = reading
  const inOrder = (starts: readonly number[]): boolean => starts.every((start, index) => start >= (starts[index - 1] ?? 0) && start <= text.length)
  const linesFit = lines.every(({ start, end, page }) => start <= end && end <= text.length && page >= 1 && page <= pages.length)
  if (linesFit && inOrder(pages.map(({ start }) => start)) && inOrder(lines.map(({ start }) => start))) return []
  return [{ code: 'integrity', subject: articleReference(db, articleId)?.title ?? articleId, message: 'Its pages do not fit its text.' }]
}

function checkAnchors(db: Readable, articleId: string): Pick<CheckAnswer, 'anchors' | 'moved' | 'orphans'> & { readonly problems: readonly Problem[] } {
  const targets = [...annotationsOfArticle(db, articleId), ...mentionsOfArticle(db, articleId)].map(record => record.target)
  const article = targets.length > 0 ? articleText(db, articleId) : null
  if (!article) return { anchors: 0, moved: 0, orphans: 0, problems: [] }
  const places = targets.map(target => anchor(article.text, target))
  const moved = places.filter(found => found?.how === 'fuzzy').length
  const orphans = places.filter(found => found === null).length
  const subject = articleReference(db, articleId)?.title ?? articleId
  const problem = (count: number, what: string): Problem[] =>
    count === 0 ? [] : [{ code: 'anchor', subject, message: `${count === 1 ? '1 passage' : `${count} passages`} ${what}.` }]
  return {
    anchors: targets.length, moved, orphans,
    problems: [...problem(moved, 'found only by its surroundings: the words have changed'), ...problem(orphans, 'not found in the text any more')],
  }
}
