import type { Encoding } from '../../../core/article/article.ts'
import { RedthreadError } from '../../../contract/errors.ts'
import { decode } from '../decode.ts'
import { blocksOfElement } from '../html-blocks.ts'
import { parseHtml } from '../html-document.ts'
import type { Enclosed } from '../reading.ts'
import type { Part } from '../tidy.ts'
import { fileNameOf, headerText, parameterText, type HeaderHints } from './header-text.ts'
import { isPage, isText, pageOf } from './main-text.ts'
import { contentOf, fieldOf, parseMime, type MimePart } from './mime.ts'
import { plainBody, quotedChain } from './plain-body.ts'
import { isSigned, signedContent } from './signed-data.ts'
import { takeUuencoded } from './uuencoded.ts'

export interface MailBody {
  readonly parts: readonly Part[]
  readonly enclosed: readonly Enclosed[]
  /** That of the longest text; null where there is none. */
  readonly encoding: Encoding | null
}

/** Pictures in the text of a mail that are smaller are its letterhead, its icons, or count who opens it. Bytes. */
const SMALLEST_PICTURE = 8 * 1024
/** A mail signed by one and signed again by another: nobody signs more often. */
const MOST_SEALS = 5
/** A plain text this much shorter than the page beside it says no more than that there is a page. */
const REAL = 0.3

/** Reads the body of a mail: its text, and the files that came with it. */
export function readMailBody(root: MimePart, chosen: string | null): MailBody {
  const body = new Body(chosen)
  body.read(root)
  return body.done()
}

class Body {
  private readonly parts: Part[] = []
  private readonly enclosed: Enclosed[] = []
  private readonly encodings: { encoding: Encoding; length: number }[] = []
  private seals = 0
  private readonly chosen: string | null

  constructor(chosen: string | null) {
    this.chosen = chosen
  }

  done(): MailBody {
    const longest = this.encodings.reduce<{ encoding: Encoding; length: number } | null>((best, other) => (best === null || other.length > best.length ? other : best), null)
    return { parts: this.parts, enclosed: this.enclosed, encoding: longest?.encoding ?? null }
  }

  read(part: MimePart): void {
    const { value } = part.type
    if (value === 'multipart/encrypted') throw new RedthreadError('import/locked', { kind: 'mail' })
    if (/^application\/(?:x-)?pkcs7-mime$/.test(value)) this.sealed(part)
    else if (value === 'multipart/alternative' && part.parts.length > 0) this.alternative(part.parts)
    else if (value === 'multipart/related' && part.parts.length > 0) this.related(part)
    else if (part.parts.length > 0) for (const inside of part.parts) this.read(inside)
    else if (value.startsWith('multipart/')) this.words({ ...part, type: { value: 'text/plain', params: new Map() } })
    else if (isText(part) && part.disposition?.value !== 'attachment' && !this.isNamed(part)) this.words(part)
    else this.enclose(part)
  }

  /** The plain text where it says what the page says, else the page: what a reader sees is the same, and plain text was written by a person more often. */
  private alternative(parts: readonly MimePart[]): void {
    const plain = parts.find((part) => part.type.value === 'text/plain')
    const rich = parts.findLast((part) => isPage(part) || part.type.value.startsWith('multipart/'))
    const page = rich === undefined ? null : isPage(rich) ? rich : pageOf(rich)
    const read = plain && (page === null || this.isReal(plain, page)) ? plain : rich ?? plain ?? parts.at(-1)!
    this.read(read)
    for (const other of parts) if (other !== read && other !== plain && !isText(other)) this.filesOf(other)
  }

  private isReal(plain: MimePart, page: MimePart): boolean {
    const text = this.decoded(plain)
    const length = plainBody(text, { flowed: false, delSp: false }).reduce((sum, part) => sum + part.text.length, 0)
    if (length === 0) return false
    return length >= REAL * this.page(page).reduce((sum, part) => sum + part.text.length, 0)
  }

  /** S/MIME in one piece: signed with the mail inside, or encrypted. */
  private sealed(part: MimePart): void {
    const content = contentOf(part)
    const inside = signedContent(content)
    this.seals += 1
    if (inside !== null && this.seals <= MOST_SEALS) this.read(parseMime(inside))
    else if (isSigned(content)) this.enclose(part)
    else throw new RedthreadError('import/locked', { kind: 'mail' })
  }

  private related(part: MimePart): void {
    const page = pageOf(part)
    for (const inside of part.parts) {
      if (inside === page || inside.parts.length > 0 || (page === null && isText(inside))) this.read(inside)
      else this.enclose(inside)
    }
  }

  /** The files in a part whose text is read elsewhere. */
  private filesOf(part: MimePart): void {
    if (part.parts.length > 0) for (const inside of part.parts) this.filesOf(inside)
    else if (!isText(part)) this.enclose(part)
  }

  private words(part: MimePart): void {
    const text = this.decoded(part, true)
    if (/^\s*-----BEGIN PGP MESSAGE-----/.test(text)) throw new RedthreadError('import/locked', { kind: 'mail' })
    if (isPage(part)) for (const block of this.page(part)) this.parts.push(block)
    else {
      const flowed = part.type.params.get('format')?.toLowerCase() === 'flowed'
      const { text: own, files } = takeUuencoded(text)
      this.enclosed.push(...files)
      for (const block of plainBody(own, { flowed, delSp: part.type.params.get('delsp')?.toLowerCase() === 'yes' })) this.parts.push(block)
    }
  }

  private page(part: MimePart): Part[] {
    return quotedChain(blocksOfElement(parseHtml(this.decoded(part)).body, { whole: true }))
  }

  private decoded(part: MimePart, counts = false): string {
    const bytes = contentOf(part)
    const { text, encoding } = decode(bytes, { html: isPage(part), declared: part.type.params.get('charset') ?? null, chosen: this.chosen })
    if (counts) this.encodings.push({ encoding, length: bytes.length })
    return text
  }

  /** A text with a file's name came as a file, whatever its disposition says. */
  private isNamed(part: MimePart): boolean {
    return fileNameOf(part, this.hints(part)) !== null
  }

  private enclose(part: MimePart): void {
    const { value } = part.type
    if (/^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/.test(value)) return
    if (value === 'message/rfc822' || value === 'message/global') {
      const bytes = contentOf(part)
      this.enclosed.push({ name: this.nameOfMessage(part, bytes), bytes })
      return
    }
    const bytes = contentOf(part)
    const inline = part.disposition?.value !== 'attachment' || fieldOf(part, 'content-id') !== null
    if (value.startsWith('image/') && inline && bytes.length < SMALLEST_PICTURE) return
    const name = fileNameOf(part, this.hints(part)) ?? `attachment ${this.enclosed.length + 1}${extensionOf(value)}`
    this.enclosed.push({ name, bytes })
  }

  private nameOfMessage(part: MimePart, bytes: Uint8Array): string {
    const named = fileNameOf(part, this.hints(part))
    if (named !== null) return named
    const subject = headerText(fieldOf(parseMime(bytes.subarray(0, 65_536)), 'subject') ?? '', this.hints(part)).replace(/\s*[/\\]\s*/g, ' ').slice(0, 120).trim()
    return `${subject === '' ? `message ${this.enclosed.length + 1}` : subject}.eml`
  }

  private hints(part: MimePart): HeaderHints {
    return { declared: parameterText(part.type, 'charset', { declared: null, chosen: null }), chosen: this.chosen }
  }
}

/** Endings of what comes without a name, so that a person knows what it is; its kind is told by its bytes. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf', 'image/jpeg': '.jpg', 'image/png': '.png', 'image/tiff': '.tif', 'image/gif': '.gif', 'text/plain': '.txt', 'text/html': '.html', 'text/csv': '.csv', 'text/calendar': '.ics',
  'text/rtf': '.rtf', 'application/rtf': '.rtf', 'application/zip': '.zip', 'application/msword': '.doc', 'application/ms-tnef': '.dat',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx', 'application/vnd.oasis.opendocument.text': '.odt', 'application/epub+zip': '.epub',
}

function extensionOf(type: string): string {
  return EXTENSIONS[type] ?? ''
}
