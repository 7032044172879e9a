import path from 'node:path'
import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, UsageError, type Arguments } from '../args.ts'
import { secretFromFile } from '../passphrase.ts'
import { openSession, type Session } from '../session.ts'

type Progress = Awaited<ReturnType<typeof start>>

/** What became of the files, one list for each fate. */
interface Fates {
  readonly imported: object[]
  readonly already: object[]
  readonly opened: { readonly file: string; readonly files: number }[]
  readonly passed: Reason[]
  readonly failed: Reason[]
  readonly waiting: { readonly file: string }[]
}

interface Reason {
  readonly file: string
  readonly code: string
  readonly message: string
}

export async function importCommand(args: Arguments): Promise<Answer> {
  const file = required(args, 0, 'a case')
  const paths = args.positionals.slice(1).map((given) => path.resolve(given))
  if (args.resume !== (paths.length === 0)) throw new UsageError(args.resume ? '--resume takes no files: it goes on with those it had.' : 'import needs at least one file or folder.')
  const password = args.passwordFile === null ? null : secretFromFile(args.passwordFile, 'password')
  const session = await openSession(file, args, !args.resume)
  try {
    const jobs = args.resume ? unwrap(await session.call('import.progress', {})).map(({ jobId }) => jobId) : [null]
    const fates: Fates = { imported: [], already: [], opened: [], passed: [], failed: [], waiting: [] }
    let last: Progress | null = null
    for (const jobId of jobs) {
      if (last && last.state !== 'done') break
      last = await run(session, jobId === null ? () => start(session, paths, args) : () => resume(session, jobId))
      if (password !== null && last.state === 'done') last = await openLocked(session, last, password)
      await collect(session, last.jobId, fates)
    }
    const state = last?.state ?? 'done'
    return {
      json: { state, ...fates }, code: state !== 'done' || fates.failed.length > 0 ? 2 : 0,
      text: [
        `${count(fates.imported.length, 'article')} imported, ${fates.already.length} already there, ${count(fates.opened.length, 'archive')} opened, ${fates.passed.length} left alone, ${count(fates.failed.length, 'file')} not read.`,
        ...fates.failed.map((failure) => `  ${failure.file}: ${failure.message}`),
        ...(last?.error ? [last.error.message] : []),
        ...(state === 'done' ? [] : [`${count(fates.waiting.length, 'file')} still to be read. Go on with: redthread import --resume ${args.positionals[0]}`]),
      ].join('\n'),
    }
  } finally {
    session.close()
  }
}

async function start(session: Session, files: string[], { collections }: Arguments) {
  return unwrap(await session.call('import.start', { files, collections }))
}

async function resume(session: Session, jobId: string): Promise<Progress> {
  unwrap(await session.call('import.resume', { jobId }))
  return progressOf(session, jobId)
}

/** Tries the files that are locked with a password once more. */
async function openLocked(session: Session, { jobId }: Progress, password: string): Promise<Progress> {
  const { failed } = await collect(session, jobId)
  const keys = failed.filter(({ code }) => code === 'import/password-needed').map(({ key }) => key)
  for (let from = 0; from < keys.length; from += 1000) {
    await run(session, async () => {
      unwrap(await session.call('import.retry', { jobId, keys: keys.slice(from, from + 1000), password }))
      return progressOf(session, jobId)
    })
  }
  return progressOf(session, jobId)
}

async function progressOf(session: Session, jobId: string): Promise<Progress> {
  return unwrap(await session.call('import.progress', {})).find((progress) => progress.jobId === jobId)!
}

/** Follows a job until it rests. Ctrl+C pauses it: what is stored stays, and it can be resumed. */
async function run(session: Session, begin: () => Promise<Progress>): Promise<Progress> {
  const heard = new Map<string, Progress>()
  let onEvent: () => void = () => {}
  const forget = session.listen((event) => {
    if (event.name !== 'import') return
    heard.set(event.data.jobId, event.data)
    onEvent()
  })
  let jobId: string | null = null
  const pause = (): void => {
    if (jobId !== null) void session.call('import.pause', { jobId })
  }
  process.on('SIGINT', pause)
  try {
    jobId = (await begin()).jobId
    for (;;) {
      const progress = heard.get(jobId) ?? await progressOf(session, jobId)
      showProgress(progress)
      if (progress.state === 'failed') throw new Error(progress.error?.message ?? 'The import failed.')
      if (progress.state !== 'running' && progress.state !== 'queued') return progress
      await new Promise<void>((resolve) => (onEvent = resolve))
    }
  } finally {
    process.off('SIGINT', pause)
    forget()
  }
}

const ROWS = 1000

/** The fates of a job's files, added to those of others. */
async function collect(session: Session, jobId: string, fates: Fates = { imported: [], already: [], opened: [], passed: [], failed: [], waiting: [] }): Promise<{ readonly failed: readonly (Reason & { readonly key: string })[] }> {
  const failed: (Reason & { key: string })[] = []
  for (let offset = 0, total = 1; offset < total; offset += ROWS) {
    const report = unwrap(await session.call('import.report', { jobId, offset, limit: ROWS }))
    total = report.total
    for (const row of report.rows) {
      const { file } = row
      if (row.fate === 'imported' || row.fate === 'already') fates[row.fate].push({ file, id: row.articleId, title: row.title })
      else if (row.fate === 'opened') fates.opened.push({ file, files: row.files })
      else if (row.fate === 'waiting') fates.waiting.push({ file })
      else if ('error' in row) fates[row.fate].push({ file, code: row.error.code, message: row.error.message })
      if (row.fate === 'failed' && 'error' in row) failed.push({ key: row.key, file, code: row.error.code, message: row.error.message })
    }
  }
  return { failed }
}

function showProgress({ done, total, finding, secondsLeft, state }: Progress): void {
  if (!process.stderr.isTTY) return
  const left = secondsLeft === null || state !== 'running' ? '' : `, about ${secondsLeft < 100 ? `${secondsLeft} s` : `${Math.round(secondsLeft / 60)} min`} left`
  process.stderr.write(`\r\x1B[K${done} of ${total}${finding ? ' or more' : ''} files${left}${state === 'running' || state === 'queued' ? '' : '\n'}`)
}
