import { pageAt } from '../article/page.ts'
import { paragraphAt } from '../text/block.ts'
import type { DossierArticle, Passage } from './data.ts'
import type { SectionKind } from './draft.ts'
import type { Citation, Source, Statement } from './model.ts'

/** Hands out the numbers of a dossier while it is built: sources in order of first citation, statements in order of printing. */
export interface Ledger {
  /** Throws when the passage's article was not given: that is a fault of the caller, not of the data. */
  readonly cite: (passage: Passage) => Citation
  readonly state: (section: SectionKind, statement: Omit<Statement, 'id' | 'section'>) => Statement
  /** The articles in the order a reader would meet them: by publication, then import. Undated ones come last. */
  readonly compare: (a: Passage, b: Passage) => number
  readonly article: (id: string) => DossierArticle
  readonly sources: () => readonly Source[]
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

  return {
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
      return { id: `S${statements}`, section, ...statement }
    },
    compare: (a, b) => known(a.articleId).rank - known(b.articleId).rank || a.start - b.start || a.end - b.end,
    article: (id) => known(id).article,
    sources: () => [...numbers].map(([articleId, number]) => sourceOf(known(articleId).article, number)),
  }
}

function compareArticles(a: DossierArticle, b: DossierArticle): number {
  return compareText(a.published ?? '9999', b.published ?? '9999') || compareText(a.importedAt, b.importedAt) || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sourceOf(article: DossierArticle, number: number): Source {
  const { id, title, outlet, byline, published, url, language, file, importedAt, sha256, pages } = article
  return {
    number, articleId: id, title, outlet, byline, published, url, language, file, importedAt, sha256,
    pages: pages.length, pagesByOcr: pages.filter(({ reading }) => reading === 'ocr').length,
  }
}
