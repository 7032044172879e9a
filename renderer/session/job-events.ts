import type { QueryClient } from '@tanstack/react-query'
import type { ImportProgress, OcrProgress, OcrSetup } from '../../contract/shapes.ts'
import { subscribe } from '../api.ts'

const PROGRESS = ['import.progress', {}] as const
const SETUP = ['ocr.setup', {}] as const

/** The jobs with one of them as it is now; one that is new comes last. */
export function withJob(jobs: readonly ImportProgress[], job: ImportProgress): readonly ImportProgress[] {
  return jobs.some(({ jobId }) => jobId === job.jobId) ? jobs.map((one) => (one.jobId === job.jobId ? job : one)) : [...jobs, job]
}

/** Keeps what is known of imports and of OCR as their events tell it. */
export function listenToJobs(client: QueryClient): void {
  subscribe('import', (job) => {
    const jobs = client.getQueryData<readonly ImportProgress[]>(PROGRESS)
    if (jobs) client.setQueryData(PROGRESS, withJob(jobs, job))
    // Asked for and not answered yet: the answer may be older than this.
    else void client.invalidateQueries({ queryKey: ['import.progress'] })
    if (jobs?.find(({ jobId }) => jobId === job.jobId)?.state !== job.state) {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'import.report' || queryKey[0] === 'import.reports' })
    }
  })
  subscribe('ocr', (progress: OcrProgress) => {
    const setup = client.getQueryData<OcrSetup>(SETUP)
    if (setup?.progress.pagesFailed !== progress.pagesFailed) void client.invalidateQueries({ queryKey: ['ocr.failures'] })
    if (setup) client.setQueryData<OcrSetup>(SETUP, { ...setup, progress })
    else void client.invalidateQueries({ queryKey: ['ocr.setup'] })
  })
}
