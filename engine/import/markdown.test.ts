import { describe, expect, it } from 'vitest'
import { readForTest } from './read-for-test.ts'
import { fuzzReader, mutationsOf } from './testing-mutations.ts'
import { readText } from './text-reader.ts'

const read = (content: Parameters<typeof readForTest>[0], file = 'note.md') => readForTest(content, file)

const LEAD = 'Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses.'
const SECOND = 'Neighbours said that the gates had been closed since the spring and that nobody was seen to leave on foot.'

describe('Markdown', () => {
  it('is read whatever becomes of its bytes', async () => {
    const good = [['---', 'title: The gate', 'date: 2024-10-27', '---', '', '# The gate', '', LEAD, '', '> quoted', '', '- one', '  - two', '', '| a | b |', '| --- | --- |', '| 1 | 2 |', '', '```', 'code', '```', '', SECOND].join('\n')].map((text) => Buffer.from(text))
    expect(await fuzzReader(readText, mutationsOf(good, ['![x](', '[^1]', '***', '| --- |', '&#', '<div>', '---\n', '&a *a']), 2000)).toEqual({ read: 2000 })
  })

  it('reads blocks of every kind, without their signs', async () => {
    const article = await read([
      '# Buses *wait* outside [Kampot](https://riverpost.example) estate', '', LEAD, '', '![The gate](gate.jpg "The gate of the estate")', '', '## A closed gate', '',
      '> “We slept on the floor,” said **Bopha**.', '', '- 140 workers', '- 12 rooms', '  with `locks`', '', '1. first', '', '| Province | Found |', '| --- | --- |', '| Kampot | 140 |', '', `${SECOND}  `, 'Then it rained.', '', '---',
    ])
    expect(article.blocks).toEqual([
      'heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}`, 'caption: The gate of the estate', 'heading2: A closed gate',
      'quote: “We slept on the floor,” said Bopha.', 'listItem: 140 workers', 'listItem: 12 rooms with locks', 'listItem: first',
      'tableRow: Province | Found', 'tableRow: Kampot | 140', `paragraph: ${SECOND} Then it rained.`,
    ])
    expect(article.title).toBe('Buses wait outside Kampot estate')
  })

  it('reads YAML front matter', async () => {
    const article = await read([
      '---', 'title: "Buses wait: Kampot"', 'author:', '  - Dara Kim', '  - Sok Leng', 'date: 2024-10-27T08:00:00+07:00 # local', "source: 'Riverpost'", 'url: https://riverpost.example/kampot', 'lang: en_GB', 'draft: true', '---', '',
      '# Another headline', '', LEAD, '', SECOND,
    ])
    expect(article).toMatchObject({ title: 'Buses wait: Kampot', outlet: 'Riverpost', byline: 'Dara Kim, Sok Leng', published: '2024-10-27', url: 'https://riverpost.example/kampot', language: 'en-GB' })
    expect(article.origins.title.origin).toBe('front-matter')
    expect(article.blocks).toEqual(['heading1: Another headline', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
  })

  it('reads TOML front matter, and a source that is an address', async () => {
    const article = await read(['+++', 'title = "Kampot estate"', 'date = 2024-10-27', 'authors = ["Dara Kim", "Sok Leng"]', 'source = "https://riverpost.example/kampot"', '+++', LEAD])
    expect(article).toMatchObject({ title: 'Kampot estate', published: '2024-10-27', byline: 'Dara Kim, Sok Leng', url: 'https://riverpost.example/kampot', outlet: null })
  })

  it('knows front matter in a .txt too', async () => {
    expect((await read(['---', 'title: Kampot estate', '---', LEAD], 'x.txt')).origins.title).toEqual({ value: 'Kampot estate', origin: 'front-matter', confidence: 'high' })
  })

  it('reads date and author below the headline', async () => {
    const article = await read(['# Kampot estate', '', '*By Dara Kim, 27 October 2024*', '', LEAD])
    expect(article).toMatchObject({ byline: 'Dara Kim', published: '2024-10-27' })
    expect(article.blocks).toEqual(['heading1: Kampot estate', `paragraph: ${LEAD}`])
  })

  it('reads a text without any sign as the plain text it is', async () => {
    const article = await read(['Mekong River Journal', '', 'Buses wait outside Kampot estate', '', LEAD, '', SECOND])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', outlet: 'Mekong River Journal' })
  })

  it('shows HTML inside as its words', async () => {
    const article = await read(['# Kampot estate', '', '<div onclick="x()">Seen by <b>two</b> &amp; more<script>alert(1)</script></div>', '', `${LEAD}<br>Then <i>it</i> rained.`])
    expect(article.blocks).toEqual(['heading1: Kampot estate', 'paragraph: Seen by two & more', `paragraph: ${LEAD} Then it rained.`])
  })

  it('takes a heading below running text for a heading, not for the headline', async () => {
    const article = await read([LEAD, '', '## A closed gate', '', SECOND])
    expect(article.title).toBe('Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses')
    expect(article.blocks[1]).toBe('heading2: A closed gate')
  })
})
