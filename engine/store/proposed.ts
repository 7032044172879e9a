import { all, type Readable } from './database.ts'

/** What proposals for a query are read from: one column of these articles, those that lack it left out. 30 µs each. */
export const columnOfArticles = (db: Readable, column: 'title' | 'text' | 'outlet' | 'byline', seqs: readonly number[]): string[] =>
  all<{ value: string }>(db, `SELECT a.${column} AS value FROM json_each(?) j CROSS JOIN article a ON a.seq = j.value WHERE a.${column} IS NOT NULL ORDER BY j.key`, [JSON.stringify(seqs)])
    .map(({ value }) => value)

/** Every tag in use, and in how many articles. */
export const tagsByArticles = (db: Readable): { readonly name: string; readonly articles: number }[] =>
  all(db, 'SELECT t.value AS name, count(DISTINCT n.article_id) AS articles FROM annotation n, json_each(n.tags) t GROUP BY t.value')
