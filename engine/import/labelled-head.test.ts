import { describe, expect, it } from 'vitest'
import { readForTest } from './read-for-test.ts'

const LEAD = 'Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses.'
const SECOND = 'Neighbours said that the gates had been closed since the spring and that nobody was seen to leave on foot.'
const ARTICLE = ['heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`]

const read = (lines: readonly string[]) => readForTest(lines, 'a81f00c7.txt')

describe('what stands above a text', () => {
  it('is labelled lines of an archive', async () => {
    const article = await read([
      'Title: Buses wait outside Kampot estate', 'Author: Dara Kim', 'Date: 27 October 2024', 'Source: Riverpost', 'URL: https://riverpost.example/kampot', '', 'Buses wait outside Kampot estate', '', LEAD, '', SECOND,
    ])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', byline: 'Dara Kim', published: '2024-10-27', outlet: 'Riverpost', url: 'https://riverpost.example/kampot' })
    expect(article.blocks).toEqual(ARTICLE)
    expect(article.origins.title.origin).toBe('text')
  })

  it('is the head of a mail that was copied: who wrote to whom stays in the text', async () => {
    const head = ['From: Dara Kim <dara@riverpost.example>', 'Sent: Sunday, 27 October 2024 10:00', 'To: desk@riverpost.example']
    const article = await read([...head, 'Subject: Buses wait outside Kampot estate', '', LEAD, '', SECOND])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', byline: 'Dara Kim', published: '2024-10-27' })
    expect(article.blocks).toEqual([ARTICLE[0], ...head.map((line) => `paragraph: ${line}`), ...ARTICLE.slice(1)])
  })

  it('is nothing of the kind when one line of the text has a colon', async () => {
    const article = await read(['Kampot: what the neighbours saw', '', LEAD, '', SECOND])
    expect(article.title).toBe('Kampot: what the neighbours saw')
    expect((await read(['Buses wait outside Kampot estate', 'Date: 27 October 2024', LEAD])).published).toBe('2024-10-27')
  })

  it('is the page’s address', async () => {
    for (const line of ['https://riverpost.example/kampot', 'URL: https://riverpost.example/kampot', 'Read the full article at: https://riverpost.example/kampot']) {
      const article = await read([line, '', 'Buses wait outside Kampot estate', '', LEAD, '', SECOND])
      expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', url: 'https://riverpost.example/kampot' })
      expect(article.blocks).toEqual(ARTICLE)
    }
  })

  it('is the letterhead of a statement', async () => {
    const article = await read(['MINISTRY OF THE INTERIOR', 'PRESS RELEASE', '', 'Buses wait outside Kampot estate', '', LEAD, '', SECOND])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', outlet: 'MINISTRY OF THE INTERIOR' })
    expect(article.blocks).toEqual(ARTICLE)
  })

  it('is names of people and places, each on its line', async () => {
    const article = await read(['River News', 'Buses wait outside Kampot estate', '27 October 2024, 10:15 GMT', 'Share', 'Save', 'Dara Kim, Sok Leng', 'River News, Phnom Penh', LEAD, SECOND])
    expect(article).toMatchObject({ outlet: 'River News', byline: 'Dara Kim, Sok Leng', published: '2024-10-27' })
    expect(article.blocks).toEqual(ARTICLE)
    const other = await read(['Buses wait outside Kampot estate', 'Dara Kim / Lower River Times', '', 'Lower River Times', '', LEAD, '', SECOND])
    expect(other).toMatchObject({ outlet: 'Lower River Times', byline: 'Dara Kim' })
    expect(other.blocks).toEqual(ARTICLE)
  })

  it('is a dateline, which is no part of a title made from the first sentence', async () => {
    const article = await read([`KAMPOT, Oct 27 (Reuters) - ${LEAD}`, SECOND])
    expect(article).toMatchObject({ outlet: 'Reuters', title: LEAD.slice(0, -1) })
    const chinese = await read(['新华社贡布10月27日电（记者张三）警方周二上午进入贡布市郊一处小区。', '邻居说，大门一直关着。'])
    expect(chinese).toMatchObject({ outlet: '新华社', byline: '张三', title: '警方周二上午进入贡布市郊一处小区' })
  })
})
