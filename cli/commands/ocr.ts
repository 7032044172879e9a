import path from 'node:path'
import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession, type Session } from '../session.ts'

export async function ocrCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    if (args.languagesFolder !== null) unwrap(await session.call('ocr.setFolder', { folder: path.resolve(args.languagesFolder) }))
    const { chosen, progress: before } = unwrap(await session.call('ocr.setup', {}))
    const { pagesDone, pagesWaiting, error } = before.pagesWaiting === 0 ? before : await run(session, args.languages ?? chosen)
    const failed = unwrap(await session.call('ocr.failures', {})).map(({ article, page, error: { code, message } }) => ({ articleId: article.id, title: article.title, page, code, message }))
    return {
      json: { pagesDone, pagesWaiting, failed }, code: pagesWaiting > 0 || failed.length > 0 ? 2 : 0,
      text: [
        `${count(pagesDone, 'page')} read, ${pagesWaiting} still waiting, ${failed.length} not read.`,
        ...failed.map(({ title, page, message }) => `  ${title}, p. ${page}: ${message}`),
        ...(error ? [error.message] : []),
      ].join('\n'),
    }
  } finally {
    session.close()
  }
}

/** Resolves when every page was tried, or Ctrl+C ended it. */
async function run(session: Session, languages: readonly string[]) {
  const ended = new Promise<Awaited<ReturnType<typeof start>>>((resolve) => {
    const unlisten = session.listen(({ name, data }) => {
      if (name !== 'ocr' || data.state === 'running') return
      unlisten()
      resolve(data)
    })
  })
  const pause = (): void => void session.call('ocr.pause', {})
  process.once('SIGINT', pause)
  try {
    await start(session, languages)
    return await ended
  } finally {
    process.off('SIGINT', pause)
  }
}

async function start(session: Session, languages: readonly string[]) {
  return unwrap(await session.call('ocr.start', { languages: [...languages] }))
}
