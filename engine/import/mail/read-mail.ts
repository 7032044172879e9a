import type { MetaCandidate } from '../../../core/article/meta.ts'
import { RedthreadError } from '../../../contract/errors.ts'
import { titleFromLead } from '../lead-title.ts'
import type { ReaderInput, ReadWhole } from '../reading.ts'
import { readMailBody } from './mail-body.ts'
import { readMailHead } from './mail-meta.ts'
import { mainCharset } from './main-text.ts'
import { parseMime } from './mime.ts'

/**
 * Reads one mail: its header, its text with what it quotes, and the files that came with it. Nothing it points to is fetched.
 * @throws import/locked for an encrypted one; import/damaged for one without any header; import/too-deep
 */
export function readMail({ bytes, encoding: chosen }: ReaderInput): ReadWhole {
  const root = parseMime(bytes)
  if (root.fields.length === 0) throw new RedthreadError('import/damaged', { kind: 'mail', issue: 'it has no header' })
  const head = readMailHead(root, { declared: mainCharset(root), chosen })
  const body = readMailBody(root, chosen)
  const lead = body.parts.find(({ kind }) => kind === 'paragraph') ?? body.parts[0]
  const title: MetaCandidate[] = head.subject === null && lead ? [{ field: 'title', value: titleFromLead(lead.text), origin: 'text', confidence: 'low' }] : []
  return {
    parts: [...head.parts, ...body.parts], candidates: [...head.candidates, ...title], enclosed: body.enclosed,
    ...(body.encoding === null ? {} : { encoding: body.encoding }),
  }
}
