import { join } from 'node:path'
import { RedthreadError } from '../../contract/errors.ts'
import type { Context, HandlerMap } from '../context.ts'
import { openImports, type Imports } from '../import/imports.ts'
import { READER_LIMITS } from '../import/reader.ts'
import { importReport, importSummaries } from '../store/import-jobs.ts'
import type { OpenCase } from '../store/open-case.ts'

/** The imports of each case since it was opened. */
const imports = new WeakMap<OpenCase, Imports>()

export function importsOf({ host, case: current, isIdle }: Context): Imports {
  const openCase = current()
  const found = imports.get(openCase) ?? openImports({ host, openCase, isIdle, reader: { worker: join(host.resources, 'engine/import-worker.js'), ...READER_LIMITS } })
  imports.set(openCase, found)
  return found
}

export const importHandlers = {
  'import.start': (context, { files, collections }) => importsOf(context).start({ chosen: typeof files === 'string' ? [files] : files, collections, watchId: null }),
  'import.pause': (context, { jobId }) => {
    importsOf(context).pause(jobId)
    return null
  },
  'import.resume': (context, { jobId }) => {
    importsOf(context).resume(jobId)
    return null
  },
  'import.cancel': (context, { jobId }) => {
    importsOf(context).cancel(jobId)
    return null
  },
  'import.retry': (context, { jobId, keys, password }) => {
    importsOf(context).retry(jobId, keys, password)
    return null
  },
  'import.progress': (context) => importsOf(context).progress(),
  'import.report': (context, { jobId, fate, offset, limit }) => {
    const report = importReport(context.case().db, jobId, { fate, offset, limit })
    if (!report) throw new RedthreadError('job/unknown')
    return report
  },
  'import.reports': (context) => importSummaries(context.case().db),
} satisfies Partial<HandlerMap>
