import type { Problem } from '../../contract/shapes.ts'
import { value, values, type Readable } from './database.ts'

const ANY_ARTICLE = '(SELECT seq, id FROM article UNION ALL SELECT seq, id FROM removed_article)'

/** What cannot be in a sound case: a sentence for one and for several of them, and how many there are. */
const IMPOSSIBLE: readonly { readonly one: string; readonly several: string; readonly count: string }[] = [
  {
    one: 'article does not say how it was read', several: 'articles do not say how they were read',
    count: `SELECT count(*) FROM ${ANY_ARTICLE} a LEFT JOIN article_reading r USING (seq) WHERE r.seq IS NULL`,
  },
  {
    one: 'reading belongs to no article', several: 'readings belong to no article',
    count: 'SELECT count(*) FROM article_reading r WHERE NOT EXISTS (SELECT 1 FROM article WHERE seq = r.seq) AND NOT EXISTS (SELECT 1 FROM removed_article WHERE seq = r.seq)',
  },
  {
    one: 'article is both in the case and removed from it', several: 'articles are both in the case and removed from it',
    count: 'SELECT count(*) FROM removed_article r WHERE EXISTS (SELECT 1 FROM article WHERE seq = r.seq) OR EXISTS (SELECT 1 FROM article WHERE id = r.id)',
  },
  {
    one: 'attachment belongs to an article that is not there', several: 'attachments belong to articles that are not there',
    count: `SELECT count(*) FROM article_part p WHERE p.whole_id NOT IN (SELECT id FROM ${ANY_ARTICLE}) OR p.part_id NOT IN (SELECT id FROM ${ANY_ARTICLE})`,
  },
  {
    one: 'page waits for OCR that no article has, or that was read', several: 'pages wait for OCR that no article has, or that were read',
    count: `
      SELECT count(*) FROM ocr_page o LEFT JOIN ${ANY_ARTICLE} a ON a.id = o.article_id LEFT JOIN article_reading r USING (seq)
      WHERE coalesce(json_extract(r.pages, '$[' || (CAST(o.page AS INTEGER) - 1) || '].reading'), '') NOT IN ('waiting', 'failed')`,
  },
  {
    one: 'collection lies in itself', several: 'collections lie in themselves',
    count: `
      WITH RECURSIVE reached (id) AS (SELECT id FROM collection WHERE parent_id IS NULL UNION SELECT c.id FROM collection c JOIN reached r ON c.parent_id = r.id)
      SELECT count(*) FROM collection WHERE id NOT IN reached AND parent_id IN (SELECT id FROM collection)`,
  },
]

/** What the articles of a case and what hangs on them say against each other. Does not read their texts: about 0.5 s for 100,000 articles. */
export function articleProblems(db: Readable): Problem[] {
  return IMPOSSIBLE.flatMap(({ one, several, count }): Problem[] => {
    const found = value<number>(db, count) ?? 0
    return found === 0 ? [] : [{ code: 'integrity', subject: 'case', message: `${found} ${found === 1 ? one : several}.` }]
  })
}

/** The articles with pages, in the order of their import. */
export function pagedArticles(db: Readable): string[] {
  return values<string>(db, 'SELECT a.id FROM article a JOIN article_reading r USING (seq) WHERE r.pages IS NOT NULL ORDER BY a.seq')
}
