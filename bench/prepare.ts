import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asText, generateArticles } from './corpus.ts'
import { makeQueries } from './queries.ts'

/** `prepare FOLDER COUNT`: writes the articles as .txt files into FOLDER/articles and the queries as FOLDER/queries.json. Answers their bytes. */
const [folder = '', count = ''] = process.argv.slice(2)
const articles = [...generateArticles(Number(count))]
const articleFolder = join(folder, 'articles')
mkdirSync(articleFolder)
let bytes = 0
for (const article of articles) {
  const text = asText(article)
  bytes += Buffer.byteLength(text)
  writeFileSync(join(articleFolder, article.file), text)
}
writeFileSync(join(folder, 'queries.json'), JSON.stringify(makeQueries(articles)))
console.log(JSON.stringify({ articles: articles.length, bytes }))
