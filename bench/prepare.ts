import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { asText, generateArticles, type GeneratedArticle } from './corpus.ts'
import { asPage } from './page.ts'
import { asPdf } from './pdf.ts'
import { answer } from './peer.ts'
import { makeQueries } from './queries.ts'
import { seeded } from './random.ts'

/**
 * Writes what is imported. `prepare articles FOLDER COUNT`: .txt files into FOLDER/articles and the queries as FOLDER/queries.json. `prepare pages FOLDER COUNT` and
 * `prepare pdfs FOLDER COUNT`: saved pages, and PDFs of PDF_PAGES pages. Answers how many files, their bytes, and their bytes deflated one by one.
 */
const [kind = '', folder = '', count = ''] = process.argv.slice(2)
const PDF_PAGES = 10

const files = Number(count)
const into = join(folder, kind)
mkdirSync(into, { recursive: true })
let bytes = 0
let deflated = 0
function write(name: string, content: Uint8Array): void {
  bytes += content.length
  deflated += deflateSync(content).length
  writeFileSync(join(into, name), content)
}

/** The first articles, for the queries: they ask for what a few thousand hold. */
const asked: GeneratedArticle[] = []
const ASKED = 10_000

if (kind === 'articles') {
  for (const article of generateArticles(files)) {
    if (asked.length < ASKED) asked.push(article)
    write(article.file, Buffer.from(asText(article)))
  }
  writeFileSync(join(folder, 'queries.json'), JSON.stringify(makeQueries(asked)))
} else if (kind === 'pages') {
  const random = seeded(2)
  for (const article of generateArticles(files, 2)) write(article.file.replace('.txt', '.html'), Buffer.from(asPage(random, article)))
} else {
  const articles = generateArticles(Number.POSITIVE_INFINITY, 3)
  for (let number = 0; number < files; number++) {
    const pages: GeneratedArticle[] = []
    while (pages.length < PDF_PAGES) {
      const { value } = articles.next()
      // The standard typefaces of PDF have Latin letters only.
      if (value?.language === 'en') pages.push(value)
    }
    write(`report-${String(number).padStart(4, '0')}.pdf`, await asPdf(pages))
  }
}
answer({ files, bytes, deflated })
