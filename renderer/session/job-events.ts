import type { QueryClient } from '@tanstack/react-query'
import type { ImportProgress, OcrProgress, OcrSetup } from '../../contract/shapes.ts'
import type { BatchOverview, BatchProgress } from '../../contract/batch-shapes.ts'
import { subscribe } from '../api.ts'
import { tell } from '../state/notices.ts'
import { tellLost } from './tell-placement.ts'

const PROGRESS = ['import.progress', {}] as const
const SETUP = ['ocr.setup', {}] as const

/** The jobs with one of them as it is now; one that is new comes last. */
export function withJob(jobs: readonly ImportProgress[], job: ImportProgress): readonly ImportProgress[] {
  return jobs.some(({ jobId }) => jobId === job.jobId) ? jobs.map((one) => (one.jobId === job.jobId ? job : one)) : [...jobs, job]
}

/** A batch with its run as it is now. */
const withRun = (overview: BatchOverview, progress: BatchProgress): BatchOverview => (overview.batch.id === progress.batchId ? { ...overview, progress } : overview)

/** Keeps what is known of imports, of OCR and of batches as their events tell it. */
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
  subscribe('batch', (progress) => {
    client.setQueryData<BatchOverview>(['batch.get', { batchId: progress.batchId }], (overview) => overview && withRun(overview, progress))
    client.setQueryData<readonly BatchOverview[]>(['batch.list', {}], (batches) => batches?.map((overview) => withRun(overview, progress)))
  })
  subscribe('batchExport', (last) => {
    const exporting = last.done < last.total ? last : null
    const told = (overview: BatchOverview): BatchOverview => (overview.batch.id === last.batchId ? { ...overview, exporting } : overview)
    client.setQueryData<BatchOverview>(['batch.get', { batchId: last.batchId }], (overview) => overview && told(overview))
    client.setQueryData<readonly BatchOverview[]>(['batch.list', {}], (batches) => batches?.map(told))
  })
  subscribe('ocr', (progress: OcrProgress) => {
    const setup = client.getQueryData<OcrSetup>(SETUP)
    if (setup?.progress.state === 'running' && progress.state === 'idle') void tellLost().catch(tell)
    if (setup?.progress.pagesFailed !== progress.pagesFailed) void client.invalidateQueries({ queryKey: ['ocr.failures'] })
    if (setup) client.setQueryData<OcrSetup>(SETUP, { ...setup, progress })
    else void client.invalidateQueries({ queryKey: ['ocr.setup'] })
  })
}
