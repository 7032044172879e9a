import { decode } from '../import/decode.ts'
import { fileNameOf, headerText, type HeaderHints } from '../import/mail/header-text.ts'
import { isPage, isText, pageOf } from '../import/mail/main-text.ts'
import { contentOf, leavesOf, parseMime, type MimePart } from '../import/mail/mime.ts'
import { pageText, shownText } from './page-text.ts'
import type { OriginalFile, OriginalText } from './request.ts'

type Encoded = OriginalFile & { readonly encoding: string | null }

/** A mail's header fields in their order, then each text in it; files that came with it by their names. */
export function mailText({ bytes, encoding }: Encoded): OriginalText {
  const root = parseMime(bytes)
  const hints: HeaderHints = { declared: root.type.params.get('charset') ?? null, chosen: encoding }
  const fields = root.fields.map(([name, value]) => `${fieldName(name)}: ${headerText(value, hints)}`)
  const bodies = [...leavesOf(root)].map((part) => {
    const name = fileNameOf(part, hints)
    if (!isText(part)) return `[${name ?? part.type.value}]`
    const text = isPage(part) ? shownText(textOf(part, encoding)) : textOf(part, encoding)
    return name === null ? text : `[${name}]\n${text}`
  })
  return { text: [fields.join('\n'), ...bodies].join('\n\n'), source: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') }
}

/** The page in a saved page, with its menus. */
export function savedPageText({ bytes, encoding }: Encoded): OriginalText {
  const page = pageOf(parseMime(bytes))
  return page ? pageText(textOf(page, encoding)) : { text: decode(bytes, { html: false, chosen: encoding }).text, source: null }
}

function textOf(part: MimePart, chosen: string | null): string {
  return decode(contentOf(part), { html: isPage(part), declared: part.type.params.get('charset') ?? null, chosen }).text
}

/** "message-id" as mails write it: Message-Id. */
function fieldName(lower: string): string {
  return lower.replace(/(?:^|-)[a-z]/g, (letters) => letters.toUpperCase())
}
