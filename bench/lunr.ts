import lunr from 'lunr'
import { articlesIn, indexed } from './indexed.ts'
import { answer, PAGE, peakMemory, time } from './peer.ts'

/** `lunr import FOLDER` builds lunr's index of FOLDER/articles in memory, with its own English pipeline; `lunr search FOLDER` also asks it the queries. It has no snippets. */
const [role, folder = ''] = process.argv.slice(2)

const { value: index, ...told } = indexed(() => lunr(builder => {
  builder.ref('file')
  builder.field('title')
  builder.field('text')
  for (const article of articlesIn(folder)) builder.add(article)
}))
if (role === 'import') answer(told)
else answer({ ...told, timed: await time(folder, 'lunr', query => index.search(query).slice(0, PAGE).length), searching: peakMemory() })
