import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildImporter } from '../../engine/import/testing.ts'
import { temporaryFolder } from '../../engine/testing.ts'
import { judgedFiles, judgements, sampleFiles } from './judged.ts'
import { mean, measure } from './measures.ts'
import { redthreadOver } from './our-peer.ts'

const files = sampleFiles(join(import.meta.dirname, '..', '..', 'seeds', 'articles'))

it('finds in the sample case what was judged to answer, and ranks it first', async () => {
  const { search, close } = await redthreadOver(await buildImporter('quality-test'), temporaryFolder(), files)
  const judged = judgements().filter(({ sample }) => sample)
  const measured = []
  for (const { query, grades } of judged) measured.push(measure(await search(query), grades))
  close()
  const { ndcg, reciprocal, recall } = mean(measured)
  // Measured: see docs/SEARCH.md.
  expect(judged.length).toBeGreaterThan(30)
  expect(ndcg).toBeGreaterThan(0.93)
  expect(reciprocal).toBeGreaterThan(0.93)
  expect(recall).toBeGreaterThan(0.95)
})

it('judges stories that there are', () => {
  const stories = new Set([...files, ...judgedFiles()].map(({ story }) => story))
  for (const { query, grades } of judgements()) {
    expect(grades.size, query).toBeGreaterThan(0)
    for (const story of grades.keys()) expect(stories, query).toContain(story)
  }
})

it('measures a list by hand-reckoned figures', () => {
  const grades = new Map([['a', 2], ['b', 1]])
  expect(measure(['a', 'b'], grades)).toEqual({ ndcg: 1, reciprocal: 1, recall: 1 })
  expect(measure(['x', 'a', 'a'], grades)).toEqual({ ndcg: expect.closeTo((3 / Math.log2(3)) / (3 + 1 / Math.log2(3))), reciprocal: 0.5, recall: 0.5 })
  expect(measure([], grades)).toEqual({ ndcg: 0, reciprocal: 0, recall: 0 })
})
