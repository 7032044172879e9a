import { basename, join } from 'node:path'
import { RedthreadError } from '../../contract/errors.ts'
import type { OcrSetup } from '../../contract/shapes.ts'
import type { Context, HandlerMap } from '../context.ts'
import { knownLanguages, languagesIn } from '../ocr/languages.ts'
import { chosenLanguages, openOcrJob, type OcrJob } from '../ocr/ocr-job.ts'
import { ocrFailures } from '../store/ocr-failures.ts'
import { ocrChoices, putOcrChoices, queueOcrPages } from '../store/ocr-pages.ts'
import type { OpenCase } from '../store/open-case.ts'
import { needArticle } from './articles.ts'

const jobs = new WeakMap<OpenCase, OcrJob>()

function jobOf({ host, case: current }: Context): OcrJob {
  const openCase = current()
  const job = jobs.get(openCase) ?? openOcrJob({ host, openCase, worker: join(host.resources, 'engine/ocr-worker.js') })
  jobs.set(openCase, job)
  return job
}

function setup(context: Context): OcrSetup {
  const choices = ocrChoices(context.case().db)
  const { folder } = choices
  return { languages: knownLanguages(folder), chosen: chosenLanguages(choices), folder: folder === null ? null : basename(folder), progress: jobOf(context).progress() }
}

export const ocrHandlers = {
  'ocr.setup': setup,
  'ocr.setFolder': (context, { folder }) => {
    const { db } = context.case()
    if (folder !== null && languagesIn(folder).length === 0) throw new RedthreadError('ocr/folder')
    putOcrChoices(db, { ...ocrChoices(db), folder })
    return setup(context)
  },
  'ocr.start': (context, { languages }) => {
    const job = jobOf(context)
    job.start(languages)
    return job.progress()
  },
  'ocr.pause': context => {
    const job = jobOf(context)
    job.pause()
    return job.progress()
  },
  'ocr.failures': context => ocrFailures(context.case().db),
  'ocr.again': (context, { articleId, failedOnly }) => {
    const { db } = context.case()
    needArticle(db, articleId)
    queueOcrPages(db, articleId, failedOnly)
    context.host.emit({ name: 'changed', data: { kinds: ['articleReading'], ids: [articleId] } })
    return jobOf(context).progress()
  },
} satisfies Partial<HandlerMap>
