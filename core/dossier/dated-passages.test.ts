import { describe, expect, it } from 'vitest'
import type { Block, BlockKind } from '../text/block.ts'
import { datedPassages, type FoundDate } from './dated-passages.ts'

/** An article from its blocks; `dates` and `concerns` are found by their words. */
function article(
  parts: readonly (readonly [BlockKind, string])[], dates: Readonly<Record<string, Omit<FoundDate, 'start' | 'end'>>>, concerns: readonly string[],
) {
  let text = ''
  const blocks: Block[] = []
  for (const [kind, content] of parts) {
    if (text !== '') text += '\n\n'
    blocks.push({ kind, start: text.length, end: text.length + content.length })
    text += content
  }
  const everywhere = (words: string) => [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({ start: index, end: index + words.length }))
  return {
    id: 'a', text, blocks,
    dates: Object.entries(dates)
      .flatMap(([words, date]) => everywhere(words).map((range) => ({ ...range, ...date })))
      .sort((a, b) => a.start - b.start),
    concerns: concerns.flatMap(everywhere),
  }
}

function quoted(input: ReturnType<typeof article>) {
  return datedPassages(input).map(({ start, end, date, inferred }) => [date, inferred, input.text.slice(start, end)])
}

const MAY = { date: '2031-05-03', inferred: false }

describe('datedPassages', () => {
  it('takes the sentence that holds both a date and the subject', () => {
    const text = 'Lamp Yard opened on 3 May 2031. Nobody came. It rained on 3 May 2031.'
    const input = article([['paragraph', text]], { '3 May 2031': MAY }, ['Lamp Yard'])
    expect(quoted(input)).toEqual([['2031-05-03', false, 'Lamp Yard opened on 3 May 2031.']])
  })

  it('gives one passage for each date of a sentence, and one for a date said twice', () => {
    const input = article(
      [['paragraph', 'Lamp Yard opened on 3 May 2031, on that 3 May 2031, and closed in June.']],
      { '3 May 2031': MAY, June: { date: '2031-06', inferred: true } }, ['Lamp Yard'],
    )
    expect(quoted(input).map(([date, inferred]) => [date, inferred])).toEqual([['2031-05-03', false], ['2031-06', true]])
  })

  it('leaves out a month or year that a day in the same sentence says more closely', () => {
    const input = article(
      [['paragraph', 'Lamp Yard opened on 3 May 2031, late in spring, said a paper in June.']],
      { '3 May 2031': MAY, spring: { date: '2031-05', inferred: true }, June: { date: '2031-06', inferred: true } }, ['Lamp Yard'],
    )
    expect(quoted(input).map(([date]) => date)).toEqual(['2031-05-03', '2031-06'])
  })

  it('lets a dated heading count for the paragraphs below it, up to the next heading', () => {
    const input = article([
      ['paragraph', 'Lamp Yard is a yard.'],
      ['heading', '3 May 2031'], ['paragraph', 'Lamp Yard opened.'], ['paragraph', 'Lamp Yard, since June, is closed.'],
      ['heading', 'What came of it'], ['paragraph', 'Lamp Yard stands empty.'],
    ], { '3 May 2031': MAY, June: { date: '2031-06', inferred: true } }, ['Lamp Yard'])
    expect(quoted(input)).toEqual([['2031-05-03', true, 'Lamp Yard opened.'], ['2031-06', true, 'Lamp Yard, since June, is closed.']])
  })

  it('takes a paragraph that is only a date for such a heading', () => {
    const input = article([['paragraph', '3 May 2031:'], ['paragraph', 'Lamp Yard opened.']], { '3 May 2031': MAY }, ['Lamp Yard'])
    expect(quoted(input)).toEqual([['2031-05-03', true, 'Lamp Yard opened.']])
  })

  it('does not take a headline with a date in it for a dated heading', () => {
    const input = article([['heading', 'The yard on 3 May 2031'], ['paragraph', 'Lamp Yard opened.']], { '3 May 2031': MAY }, ['Lamp Yard'])
    expect(quoted(input)).toEqual([])
  })
})
