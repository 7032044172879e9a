import { expect, test } from 'vitest'
import type { ImportProgress } from '../../contract/shapes.ts'
import { withJob } from './job-events.ts'

const job = (jobId: string, done: number): ImportProgress => ({
  jobId, state: 'running', names: ['pile'], watched: false, startedAt: '', endedAt: null, error: null, done, total: 9, finding: false, bytesDone: 0, bytesTotal: 0,
  counts: { waiting: 9 - done, imported: done, already: 0, opened: 0, passed: 0, failed: 0 }, current: null, filesPerSecond: null, secondsLeft: null,
})

test('a job that is known changes in its place, a new one comes last', () => {
  const jobs = [job('a', 1), job('b', 0)]
  expect(withJob(jobs, job('a', 5)).map(({ jobId, done }) => [jobId, done])).toEqual([['a', 5], ['b', 0]])
  expect(withJob(jobs, job('c', 0)).map(({ jobId }) => jobId)).toEqual(['a', 'b', 'c'])
})
