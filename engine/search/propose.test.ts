import { describe, expect, it } from 'vitest'
import { isQueryError, parseQuery } from '../../core/search/parse.ts'
import { engineWith } from '../testing.ts'

type Ask = Awaited<ReturnType<typeof engineWith>>['ask']

/** The caret stands at the bar. What is proposed, each as the query it would make, with its count. */
async function proposed(ask: Ask, marked: string): Promise<(string | null | number)[][]> {
  const caret = marked.indexOf('|')
  const query = marked.replace('|', '')
  const { start, end, proposals } = await ask('search.complete', { query, caret })
  return proposals.map(({ insert, articles }) => [query.slice(0, start) + insert + query.slice(end), articles])
}

const ARTICLES = {
  a: { text: 'Police raided Mango Park at dawn. The raid freed ninety people.', title: 'Dawn raid', outlet: 'CamboJA News', byline: 'Khuon Narim', published: '2024-10-07', language: 'en' },
  b: { text: 'Raids went on for a week; ratings of it were mixed.', title: 'A week', outlet: 'Khmer Times', byline: 'Sok Dara', published: '2024-11', language: 'en' },
  c: { text: 'នគរបាលបានចូលឆែកឆេរក្រុមហ៊ុនឆបោកនៅភ្នំពេញ។ ក្រុមហ៊ុននៅភ្នំពេញត្រូវបានបិទ។', title: 'ភ្នំពេញ', outlet: 'CamboJA News', published: '2023-01-02', language: 'km' },
  d: { text: 'Sòng bạc ở Phnôm Pênh bị đóng cửa.', title: 'Sòng bạc', language: 'vi', byline: 'Sok Dara' },
  e: { text: '金边警方突袭诈骗园区。', title: '金边', language: 'zh' },
}

async function library() {
  const { ask } = await engineWith(ARTICLES)
  const { id: entityId } = await ask('entities.create', { type: 'compound', name: 'Mango Park', aliases: ['芒果园'] })
  const start = ARTICLES.a.text.indexOf('Mango Park')
  await ask('mentions.create', { articleId: 'a', start, end: start + 10, entityId })
  await ask('annotations.create', { articleId: 'b', start: 0, end: 5, tags: ['forced labour', 'police'] })
  const { id: press } = await ask('collections.create', { name: 'Press 2024', parentId: null })
  await ask('collections.add', { collectionId: press, articleIds: ['a', 'b'] })
  await ask('search.run', { query: 'raid' })
  return ask
}

describe('search.complete', () => {
  it('proposes words of the case, one for each that finds something else, with how many articles it finds', async () => {
    const ask = await library()
    expect(await proposed(ask, 'ra|')).toEqual([['raid', 2], ['ratings', 1]])
    expect(await proposed(ask, 'raid|')).toEqual([])
    expect(await proposed(ask, '+RA|')).toEqual([['+RAid', 2], ['+RAtings', 1]])
    expect(await proposed(ask, 'title:ra|')).toEqual([['title:raid', 1]])
    expect(await proposed(ask, 'r|')).toEqual([])
  })

  it('proposes words of other scripts as articles write them', async () => {
    const ask = await library()
    expect((await proposed(ask, 'ក្រុម|')).map(([query]) => query)).toContain('ក្រុមហ៊ុន')
    expect(await proposed(ask, 'ភ្នំ|')).toEqual([['ភ្នំពេញ', 1]])
    expect((await proposed(ask, '诈|')).map(([query]) => query)).toContain('诈骗')
    expect(await proposed(ask, 'sò|')).toEqual([['sòng', 1]])
    expect(await proposed(ask, 'so|')).toContainEqual(['song', 1])
  })

  it('proposes fields, by their names elsewhere too, operators in capitals, and entities', async () => {
    const ask = await library()
    expect(await proposed(ask, 'out|')).toEqual([['outlet:', null]])
    expect(await proposed(ask, 'raid -head|')).toEqual([['raid -title:', null]])
    expect(await proposed(ask, 'raid O|')).toContainEqual(['raid OR', null])
    expect(await proposed(ask, 'ma|')).toContainEqual(['name:"Mango Park"', 1])
    expect(await proposed(ask, '芒果|')).toEqual([['name:"Mango Park"', 1]])
    const all = await proposed(ask, 'raid |')
    expect(all.map(([query]) => query)).toEqual(expect.arrayContaining(['raid AND', 'raid title:', 'raid has:']))
  })

  it('proposes the values that a field has', async () => {
    const ask = await library()
    expect(await proposed(ask, 'outlet:|')).toEqual([['outlet:"CamboJA News"', 2], ['outlet:"Khmer Times"', 1]])
    expect(await proposed(ask, 'outlet:ti|')).toEqual([['outlet:"Khmer Times"', 1]])
    expect(await proposed(ask, '-from:“kh|” raid')).toEqual([['-from:"Khmer Times" raid', 1]])
    expect(await proposed(ask, 'author:sok|')).toEqual([['author:"Sok Dara"', 2]])
    expect(await proposed(ask, 'author:|')).toEqual([['author:"Sok Dara"', 2], ['author:"Khuon Narim"', 1]])
    expect(await proposed(ask, 'language:khm|')).toEqual([['language:km', 1]])
    expect(await proposed(ask, 'tag:"forced l|')).toEqual([['tag:"forced labour"', 1]])
    expect(await proposed(ask, 'entity:芒|')).toEqual([['entity:"Mango Park"', 1]])
    expect(await proposed(ask, 'name:"mang|"')).toEqual([['name:"Mango Park"', 1]])
    expect(await proposed(ask, 'collection:p|')).toEqual([['collection:"Press 2024"', 2]])
    expect(await proposed(ask, 'type:off|')).toEqual([['type:official', null]])
    expect(await proposed(ask, 'is:c|')).toEqual([['is:copy', null]])
    expect(await proposed(ask, 'has:|')).toContainEqual(['has:annotation', null])
    expect(await proposed(ask, 'date:|')).toEqual([['date:2024', 2], ['date:2023', 1]])
    expect(await proposed(ask, 'date:2023..2024|')).toEqual([['date:2023..2024-11', 1], ['date:2023..2024-10', 1]])
    expect(await proposed(ask, 'after:2024-10|')).toEqual([['after:2024-10-07', 1]])
    expect(await proposed(ask, 'note:x|')).toEqual([])
  })

  it('proposes nothing in a phrase, and only what can be read', async () => {
    const ask = await library()
    expect(await proposed(ask, '"mango pa|')).toEqual([])
    for (const query of ['|', 'ra|', 'tag:|', 'outlet:|', 'date:|', 'author:|', 'type:|', 'language:|', 'name:|']) {
      for (const [made] of await proposed(ask, query)) {
        const whole = String(made).endsWith(':') ? `${String(made)}x` : String(made)
        if (!/^(?:date|is|has|after|before):x$/.test(whole)) expect({ whole, wrong: isQueryError(parseQuery(whole)) }).toEqual({ whole, wrong: false })
      }
    }
  })

  it('is true to edits', async () => {
    const ask = await library()
    await ask('articles.setMeta', { articleId: 'b', field: 'outlet', value: 'Lotus Post' })
    expect(await proposed(ask, 'outlet:l|')).toEqual([['outlet:"Lotus Post"', 1]])
    await ask('entities.create', { type: 'person', name: 'Ly Yong Phat', aliases: [] })
    expect(await proposed(ask, 'name:yo|')).toEqual([['name:"Ly Yong Phat"', 0]])
    await ask('articles.remove', { articleIds: ['b'] })
    expect(await proposed(ask, 'outlet:l|')).toEqual([])
    expect(await proposed(ask, 'tag:|')).toEqual([])
  })
})
