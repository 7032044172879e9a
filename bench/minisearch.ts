import MiniSearch from 'minisearch'
import { articlesIn, indexed, type IndexedArticle } from './indexed.ts'
import { answer, PAGE, peakMemory, time } from './peer.ts'

/** `minisearch FOLDER` builds MiniSearch's index of FOLDER/articles in memory and asks it the queries. It neither stems nor makes snippets. */
const [folder = ''] = process.argv.slice(2)

const { value: index, ...told } = indexed(() => {
  const made = new MiniSearch<IndexedArticle>({ idField: 'file', fields: ['title', 'text'] })
  for (const article of articlesIn(folder)) made.add(article)
  return made
})
const timed = await time(folder, 'minisearch', ({ words, combineWith = 'OR', prefix = false, fuzzy = 0, field }) =>
  index.search(words, { combineWith, prefix, fuzzy, ...field === undefined ? {} : { fields: [field] } }).slice(0, PAGE).length)
answer({ ...told, timed, searching: peakMemory() })
