import path from 'node:path'
import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, UsageError, type Arguments } from '../args.ts'
import { openSession, type Session } from '../session.ts'

export async function importCommand(args: Arguments): Promise<Answer> {
  const file = required(args, 0, 'a case and at least one file or folder')
  const paths = args.positionals.slice(1).map((given) => path.resolve(given))
  if (paths.length === 0) throw new UsageError('import needs at least one file or folder.')
  const session = await openSession(file, args, true)
  try {
    const jobId = await runImport(session, paths)
    const report = unwrap(await session.call('import.report', { jobId }))
    const imported: object[] = []
    const already: object[] = []
    const failed: { file: string; code: string; message: string }[] = []
    for (const fate of report.files) {
      if (fate.fate === 'failed') failed.push({ file: fate.file, code: fate.error.code, message: fate.error.message })
      else (fate.fate === 'imported' ? imported : already).push({ file: fate.file, id: fate.articleId, title: fate.title })
    }
    const lines = [
      `${count(imported.length, 'article')} imported, ${already.length} already there, ${count(failed.length, 'file')} not read.`,
      ...failed.map((failure) => `  ${failure.file}: ${failure.message}`),
      ...(report.state === 'done' ? [] : ['The import was stopped before its end; what is listed here is done.']),
    ]
    return { json: { imported, already, failed }, text: lines.join('\n'), code: failed.length > 0 || report.state !== 'done' ? 2 : 0 }
  } finally {
    session.close()
  }
}

/** Runs the job to its end and returns its id. Ctrl+C cancels it: what is stored stays. */
async function runImport(session: Session, files: string[]): Promise<string> {
  let jobId: string | null = null
  const ended = new Promise<void>((resolve, reject) => {
    session.listen((event) => {
      if (event.name !== 'import') return
      jobId = event.data.jobId
      showProgress(event.data.done, event.data.total)
      if (event.data.state === 'failed') reject(new Error(event.data.error?.message ?? 'The import failed.'))
      else if (event.data.state !== 'running') resolve()
    })
  })
  const cancel = (): void => {
    if (jobId !== null) void session.call('import.cancel', { jobId })
  }
  process.once('SIGINT', cancel)
  try {
    const started = unwrap(await session.call('import.start', { files }))
    await ended
    return started.jobId
  } finally {
    process.off('SIGINT', cancel)
  }
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} files${done === total ? '\n' : ''}`)
}
