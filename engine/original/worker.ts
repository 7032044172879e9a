import { parentPort } from 'node:worker_threads'
import { errorData, RedthreadError } from '../../contract/errors.ts'
import type { Answer, Request, RequestKind, Requests } from './request.ts'

/** The thread that looks into originals: one request, one answer. It has no access to the case. */
parentPort?.on('message', async (request: Request) => {
  let answer: Answer<RequestKind>
  try {
    answer = { ok: true, value: await serve(request) }
  } catch (error) {
    answer = { ok: false, error: error instanceof RedthreadError ? error.data : errorData('import/crashed', { issue: error instanceof Error ? error.name : 'unknown' }) }
  }
  parentPort?.postMessage(answer)
})

/** What a request needs is loaded for it alone: the thread ends with its answer, and someone waits for it. */
async function serve(request: Request): Promise<Requests[RequestKind]['answer']> {
  switch (request.kind) {
    case 'text': return (await import('./text.ts')).textOfOriginal(request)
    case 'page': return (await import('./picture.ts')).pictureOf(request)
    case 'encodings': return (await import('../import/encoding-choices.ts')).encodingChoices(request.bytes, request.format)
    case 'article': {
      const { readArticle } = await import('../import/read-article.ts')
      return (await readArticle({ bytes: request.bytes, file: request.file, password: null, encoding: request.encoding })).parsed
    }
  }
}
