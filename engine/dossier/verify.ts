import { createHash } from 'node:crypto'
import type { Citation, DossierModel, Source, Statement } from '../../core/dossier/model.ts'
import { statementsOf } from '../../core/dossier/statements.ts'
import { paragraphAt } from '../../core/text/block.ts'
import type { Problem, VerifyAnswer } from '../../contract/shapes.ts'
import { articleBySha256, articleSummary, articleText, type ArticleText } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import { original } from '../store/originals.ts'
import { citationText } from './print/typeset.ts'
import { printedSha256, squeezed } from './manifest.ts'
import type { ReadDossier } from './read.ts'

/** Follows every citation of a dossier back to the case, and looks for every statement on the dossier's own pages. */
export function verifyDossier(db: Readable, { manifest: { dossier, printedSha256: expected }, text }: ReadDossier): VerifyAnswer {
  const statements = statementsOf(dossier)
  const articles = new Map<number, ArticleText | null>()
  const problems: Problem[] = []
  for (const source of dossier.sources) {
    const { article, found } = checkSource(db, source)
    articles.set(source.number, article)
    problems.push(...found)
  }
  for (const statement of statements) problems.push(...checkStatement(statement, articles))
  problems.push(...checkPages(dossier, statements, text, expected))
  return { citations: statements.reduce((sum, { citations }) => sum + citations.length, 0), sources: dossier.sources.length, problems }
}

/** The case is asked by hash first: the same files imported into another case have other ids. */
function checkSource(db: Readable, source: Source): { readonly article: ArticleText | null; readonly found: readonly Problem[] } {
  const subject = `[${source.number}] ${source.title}`
  const byHash = articleBySha256(db, source.sha256)
  if (!byHash) {
    const known = articleSummary(db, source.articleId)
    return known
      ? { article: articleText(db, known.id), found: [{ code: 'hash', subject, message: 'The hash in the dossier is not that of the original in the case.' }] }
      : { article: null, found: [{ code: 'source', subject, message: 'This source is not in the case, so that its citations cannot be followed.' }] }
  }
  return {
    article: articleText(db, byHash.id),
    found: hashHolds(db, source.sha256) ? [] : [{ code: 'hash', subject, message: 'The original in the case no longer has the hash it had when it was imported.' }],
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
  const problems: Problem[] = []
  if (quote !== null && citations[0]?.exact !== quote) problems.push({ code: 'quote', subject: id, message: 'The quote is not the passage that is cited for it.' })
  for (const citation of citations) {
    const article = articles.get(citation.source)
    if (article === undefined) problems.push({ code: 'source', subject: id, message: `Source ${citation.source} is not in the dossier’s list.` })
    else if (article !== null) problems.push(...checkCitation(id, citation, article))
  }
  return problems
}

function checkCitation(subject: string, { start, end, exact, paragraph, source }: Citation, { text, blocks }: ArticleText): Problem[] {
  const stands = text.slice(start, end) === exact
  const at = stands ? start : text.indexOf(exact)
  if (at < 0 || exact === '') return [{ code: 'quote', subject, message: `The words cited from source ${source} are not in its text.` }]
  const actual = paragraphAt(blocks, at)
  if (actual !== paragraph) return [{ code: 'paragraph', subject, message: `The words cited from source ${source} stand in ¶${actual}, not in ¶${paragraph}.` }]
  return stands ? [] : [{ code: 'paragraph', subject, message: `The words cited from source ${source} stand elsewhere in ¶${paragraph} than the dossier says.` }]
}

function checkPages(dossier: DossierModel, statements: readonly Statement[], text: readonly string[], expected: string): Problem[] {
  const printed = squeezed(text.join(''))
  const isPrinted = (words: string): boolean => printed.includes(squeezed(words))
  const problems: Problem[] = []
  for (const { id, text: words, quote, citations } of statements) {
    const marks = citations.map(citationText).join('')
    if (!isPrinted((quote ?? words) + (citations.length > 0 ? marks : '[unsourced]'))) {
      const message = isPrinted(quote ?? words) ? 'The citation is printed otherwise than it was exported.' : `The ${quote === null ? 'words' : 'quote'} cannot be found on the pages.`
      problems.push({ code: 'printed', subject: id, message })
    }
    if (quote !== null && !isPrinted(words)) problems.push({ code: 'printed', subject: id, message: 'The note cannot be found on the pages.' })
  }
  for (const { number, title, sha256 } of dossier.sources) {
    if (!isPrinted(title)) problems.push({ code: 'printed', subject: `[${number}] ${title}`, message: 'The title of the source cannot be found on the pages.' })
    if (!isPrinted(sha256)) problems.push({ code: 'printed', subject: `[${number}] ${title}`, message: 'The hash of the source cannot be found on the pages.' })
  }
  if (problems.length === 0 && printedSha256(text) !== expected) {
    problems.push({ code: 'printed', subject: dossier.title, message: 'Something on the pages was changed after the export, outside quotes, notes, citations and hashes.' })
  }
  return problems
}
