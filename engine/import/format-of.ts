import type { Format } from '../../core/article/article.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { mayBeHtml, mayBeMarkdown } from './detect.ts'
import { mailKind } from './mail-kind.ts'
import { isFlatOdt } from './office/flat-odt.ts'
import { oleKind } from './ole-kind.ts'
import { signatureOf } from './signature.ts'
import { openZip } from './unpack/zip.ts'
import { zipKind } from './zip-kind.ts'

/** What a file is: an article of some format, or something that holds other files. `zip` and `ole` may still be either. */
export type Kind = Format | 'zip' | 'ole' | 'gzip' | 'tar' | 'mbox'

/**
 * What a file's first bytes say it is, whatever its name says. `head`: some kilobytes, or the whole.
 * @throws import/unsupported, import/binary
 */
export function kindOf(head: Uint8Array): Kind {
  const signature = startsAsMail(head) ?? signatureOf(head)
  if (signature !== null) return signature
  if (isFlatOdt(head)) return 'odt'
  if (mayBeHtml(head)) return 'html'
  return mayBeMarkdown(head) ? 'markdown' : 'text'
}

/** Before the search for what is no text: a mail may hold any bytes below its header. */
function startsAsMail(head: Uint8Array): 'mail' | 'mhtml' | 'mbox' | null {
  return mailKind(Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 65_536)).toString('latin1'))
}

/**
 * The format of an article by its whole bytes.
 * @throws import/unsupported, also for what only holds other files; import/binary, import/damaged
 */
export async function formatOf(bytes: Uint8Array): Promise<Format> {
  const kind = kindOf(bytes)
  if (kind === 'ole') return oleKind(bytes)
  if (kind === 'zip') {
    const zip = await openZip(bytes)
    const document = zipKind(zip.names, await zip.mimetype())
    if (document) return document
  }
  if (kind === 'zip' || kind === 'gzip' || kind === 'tar' || kind === 'mbox') throw new RedthreadError('import/unsupported', { kind: 'an archive inside a single article' })
  return kind
}
