import type { MetaCandidate } from '../../core/article/meta.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { decode } from './decode.ts'
import { readHtml } from './html.ts'
import { headerText } from './mail/header-text.ts'
import { pageOf } from './mail/main-text.ts'
import { contentOf, fieldOf, parseMime } from './mail/mime.ts'
import type { Reading, ReaderInput } from './reading.ts'

/**
 * Reads a page that a browser or Word saved with its pictures in one file (RFC 2557): the page itself, by the address it was saved from.
 * @throws import/damaged where there is no page in it
 */
export function readMhtml({ bytes, encoding: chosen }: ReaderInput): Reading {
  const root = parseMime(bytes)
  const page = pageOf(root)
  if (!page) throw new RedthreadError('import/damaged', { kind: 'saved page', issue: 'there is no page in it' })
  const declared = page.type.params.get('charset') ?? null
  const { text, encoding } = decode(contentOf(page), { html: true, declared, chosen })
  const reading = readHtml(text)
  const address = [fieldOf(root, 'snapshot-content-location'), fieldOf(page, 'content-location'), fieldOf(root, 'content-location')].find((value) => value !== null && /^https?:\/\/\S+$/i.test(value))
  const found: MetaCandidate[] = address ? [{ field: 'url', value: address, origin: 'html', confidence: 'high' }] : []
  const title = headerText(fieldOf(root, 'subject') ?? '', { declared, chosen })
  if (title !== '') found.push({ field: 'title', value: title, origin: 'html', confidence: 'low' })
  return { ...reading, candidates: [...reading.candidates, ...found], encoding }
}
