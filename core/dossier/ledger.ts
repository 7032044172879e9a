import { pageAt } from '../article/page.ts'
import { paragraphAt } from '../text/block.ts'
import type { DossierArticle, Passage } from './data.ts'
import type { SectionKind } from './draft.ts'
import { independentSources } from '../duplicate/independence.ts'
import type { Citation, SameSource, Source, Statement } from './model.ts'

/** Hands out the numbers of a dossier while it is built: sources in order of first citation, statements in order of printing. */
export interface Ledger {
  /** Throws when the passage's article was not given: that is a fault of the caller, not of the data. */
  readonly cite: (passage: Passage) => Citation
  readonly state: (section: SectionKind, statement: Omit<Statement, 'id' | 'section' | 'independent'>) => Statement
  /** The articles in the order a reader would meet them: by publication, then import. Undated ones come last. */
  readonly compare: (a: Passage, b: Passage) => number
  readonly article: (id: string) => DossierArticle
  readonly sources: () => readonly Source[]
  /** How many independent sources some articles are. */
  readonly independent: (articleIds: Iterable<string>) => number
}

export function createLedger(articles: readonly DossierArticle[]): Ledger {
  const ordered = [...articles].sort(compareArticles)
  const byId = new Map(ordered.map((article, rank) => [article.id, { article, rank }]))
  const numbers = new Map<string, number>()
  let statements = 0

  const known = (id: string): { article: DossierArticle; rank: number } => {
    const found = byId.get(id)
    if (!found) throw new Error(`The dossier refers to article ${id}, which was not given to it.`)
    return found
  }

  const independent = (articleIds: Iterable<string>): number => independentSources(articleIds, (id) => known(id).article.group?.leadId ?? id)

  return {
    independent,
    cite({ articleId, start, end }) {
      const { article } = known(articleId)
      const number = numbers.get(articleId) ?? numbers.size + 1
      numbers.set(articleId, number)
      return {
        source: number, page: pageAt(article.pages, start), paragraph: paragraphAt(article.blocks, start), articleId, start, end,
        exact: article.text.slice(start, end),
      }
    },
    state(section, statement) {
      statements += 1
      return { id: `S${statements}`, section, ...statement, independent: independent(statement.citations.map(({ articleId }) => articleId)) }
    },
    compare: (a, b) => known(a.articleId).rank - known(b.articleId).rank || a.start - b.start || a.end - b.end,
    article: (id) => known(id).article,
    sources: () => {
      const cited = [...numbers].map(([articleId, number]) => ({ number, article: known(articleId).article }))
      return cited.map(({ number, article }) => sourceOf(article, number, sameSource(article, cited)))
    },
  }
}

function compareArticles(a: DossierArticle, b: DossierArticle): number {
  return compareText(a.published ?? '9999', b.published ?? '9999') || compareText(a.importedAt, b.importedAt) || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Cited {
  readonly number: number
  readonly article: DossierArticle
}

/** Of a group the lead is referred to, or, where it is not cited, the first that is. */
function sameSource({ id, group, ...article }: DossierArticle, cited: readonly Cited[]): SameSource | null {
  if (group === null) return null
  const others = cited.filter((other) => other.article.group?.leadId === group.leadId)
  const first = others.find((other) => other.article.id === group.leadId) ?? others[0]!
  if (first.article.id === id) return null
  const tie = first.article.id === group.leadId ? group.tie : null
  if (tie !== 'version') return { source: first.number, tie }
  const order = compareText(article.updated ?? article.published ?? '', first.article.updated ?? first.article.published ?? '')
  return { source: first.number, tie: order < 0 ? 'earlier' : order > 0 ? 'later' : tie }
}

function sourceOf(article: DossierArticle, number: number, sameAs: SameSource | null): Source {
  const { id, title, outlet, byline, published, url, language, file, importedAt, sha256, pages, guessed } = article
  return {
    number, articleId: id, title, outlet, byline, published, url, language, file, importedAt, sha256, guessed,
    pages: pages.length, pagesByOcr: pages.filter(({ reading }) => reading === 'ocr').length, sameAs,
  }
}
