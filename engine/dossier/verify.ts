import { createHash } from 'node:crypto'
import { pageAt } from '../../core/article/page.ts'
import type { Citation, Source, Statement } from '../../core/dossier/model.ts'
import { isUnsourced, statementsOf } from '../../core/dossier/statements.ts'
import { paragraphAt } from '../../core/text/block.ts'
import type { Problem, VerifyAnswer } from '../../contract/shapes.ts'
import { articleBySha256, articleText, type ArticleText } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import { original } from '../store/originals.ts'
import { printedSha256, squeezed } from './manifest.ts'
import { citationText } from './print/typeset.ts'
import type { ReadDossier } from './read.ts'

/** Follows every citation of a dossier back to the case, and looks for every statement on the dossier's own pages. */
export function verifyDossier(db: Readable, read: ReadDossier): VerifyAnswer {
  const { sources, sections } = read.manifest.dossier
  const statements = statementsOf({ sections })
  const checked = sources.map((source) => ({ number: source.number, ...checkSource(db, source) }))
  const articles = new Map(checked.map(({ number, article }) => [number, article]))
  return {
    citations: statements.reduce((sum, { citations }) => sum + citations.length, 0),
    sources: sources.length,
    problems: [
      ...checked.flatMap(({ problems }) => problems), ...statements.flatMap((statement) => checkStatement(statement, articles)), ...checkPages(read, statements),
    ],
  }
}

function problem(code: Problem['code'], subject: string, message: string): Problem {
  return { code, subject, message }
}

function nameOf({ number, title }: Source): string {
  return `[${number}] ${title}`
}

interface CheckedSource {
  /** Null when the case does not have it. */
  readonly article: ArticleText | null
  readonly problems: readonly Problem[]
}

/** The case is asked by hash first: the same files imported into another case have other ids. */
function checkSource(db: Readable, source: Source): CheckedSource {
  const byHash = articleBySha256(db, source.sha256)
  if (byHash) {
    const problems = hashHolds(db, source.sha256)
      ? []
      : [problem('hash', nameOf(source), 'The original in the case no longer has the hash it had when it was imported.')]
    return { article: articleText(db, byHash.id), problems }
  }
  const article = articleText(db, source.articleId)
  return {
    article,
    problems: [article
      ? problem('hash', nameOf(source), 'The hash in the dossier is not that of the original in the case.')
      : problem('source', nameOf(source), 'This source is not in the case, so that its citations cannot be followed.')],
  }
}

function hashHolds(db: Readable, sha256: string): boolean {
  try {
    const bytes = original(db, sha256)
    return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256
  } catch {
    // Bytes that cannot even be unpacked.
    return false
  }
}

function checkStatement({ id, quote, citations }: Statement, articles: ReadonlyMap<number, ArticleText | null>): Problem[] {
  const misquoted = quote !== null && citations[0]?.exact !== quote
  return [
    ...(misquoted ? [problem('quote', id, 'The quote is not the passage that is cited for it.')] : []),
    ...citations.flatMap((citation) => {
      const article = articles.get(citation.source)
      if (article === undefined) return [problem('source', id, `Source ${citation.source} is not in the dossier’s list.`)]
      return article === null ? [] : checkCitation(id, citation, article)
    }),
  ]
}

function checkCitation(id: string, { start, end, exact, page, paragraph, source }: Citation, { text, blocks, pages }: ArticleText): Problem[] {
  const stands = text.slice(start, end) === exact
  const at = stands ? start : text.indexOf(exact)
  const words = `The words cited from source ${source}`
  if (at < 0 || exact === '') return [problem('quote', id, `${words} are not in its text.`)]
  const actual = paragraphAt(blocks, at)
  if (actual !== paragraph) return [problem('paragraph', id, `${words} stand in ¶${actual}, not in ¶${paragraph}.`)]
  const actualPage = pageAt(pages, at)
  if (actualPage !== page) return [problem('page', id, `${words} stand ${onPage(actualPage)}, not ${onPage(page)}.`)]
  return stands ? [] : [problem('paragraph', id, `${words} stand elsewhere in ¶${paragraph} than the dossier says.`)]
}

function onPage(page: number | null): string {
  return page === null ? 'on no page' : `on p. ${page}`
}

function checkPages({ manifest: { dossier, printedSha256: expected }, text }: ReadDossier, statements: readonly Statement[]): Problem[] {
  const printed = squeezed(text.join(''))
  const isPrinted = (words: string): boolean => printed.includes(squeezed(words))
  const problems = [
    ...statements.flatMap((statement) => checkPrinted(statement, isPrinted)),
    ...dossier.sources.flatMap((source) => [
      ...(isPrinted(source.title) ? [] : [problem('printed', nameOf(source), 'The title of the source cannot be found on the pages.')]),
      ...(isPrinted(source.sha256) ? [] : [problem('printed', nameOf(source), 'The hash of the source cannot be found on the pages.')]),
    ]),
  ]
  if (problems.length > 0 || printedSha256(text) === expected) return problems
  return [problem('printed', dossier.title, 'Something on the pages was changed after the export, outside quotes, notes, citations and hashes.')]
}

function checkPrinted(statement: Statement, isPrinted: (words: string) => boolean): Problem[] {
  const { id, text, quote, citations } = statement
  const marks = isUnsourced(statement) ? '[unsourced]' : citations.map(citationText).join('')
  const problems: Problem[] = []
  if (!isPrinted(quote ?? text)) problems.push(problem('printed', id, `The ${quote === null ? 'words' : 'quote'} cannot be found on the pages.`))
  else if (!isPrinted((quote ?? text) + marks)) problems.push(problem('printed', id, 'The citation is printed otherwise than it was exported.'))
  if (quote !== null && !isPrinted(text)) problems.push(problem('printed', id, 'The note cannot be found on the pages.'))
  return problems
}
