import { join } from 'node:path'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { startJob, type ImportJob } from '../import/job.ts'
import { READER_LIMITS } from '../import/reader.ts'
import { importJobs, importReport } from '../store/import-jobs.ts'
import type { OpenCase } from '../store/open-case.ts'

/** The imports of each case since it was opened, in the order they were started. */
const jobs = new WeakMap<OpenCase, Map<string, ImportJob>>()

function jobsOf(openCase: OpenCase): Map<string, ImportJob> {
  const found = jobs.get(openCase) ?? new Map<string, ImportJob>()
  jobs.set(openCase, found)
  return found
}

export const importHandlers = {
  'import.start': ({ host, case: current }, { files }) => {
    const openCase = current()
    const chosen = typeof files === 'string' ? [files] : files
    const job = startJob({ host, openCase, chosen, reader: { worker: join(host.resources, 'engine/import-worker.js'), ...READER_LIMITS } })
    const progress = job.progress()
    jobsOf(openCase).set(progress.jobId, job)
    return progress
  },
  'import.cancel': (context, { jobId }) => {
    const job = jobsOf(context.case()).get(jobId)
    if (job?.progress().state !== 'running') throw new RedthreadError('job/unknown')
    job.cancel()
    return null
  },
  'import.pause': () => { throw new Error('not served yet') },
  'import.resume': () => { throw new Error('not served yet') },
  'import.retry': () => { throw new Error('not served yet') },
  'import.progress': (context) => [...jobsOf(context.case()).values()].map((job) => job.progress()),
  'import.report': (context, { jobId }) => {
    const report = importReport(context.case().db, jobId)
    if (!report) throw new RedthreadError('job/unknown')
    return report
  },
  'import.reports': (context) => importJobs(context.case().db),
} satisfies Partial<HandlerMap>
