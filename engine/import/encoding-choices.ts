import type { Format } from '../../core/article/article.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { decode, decodeAs, detectedEncodings } from './decode.ts'
import { mainTextOf } from './mail/main-text.ts'
import { withoutTags } from './without-tags.ts'

/** Encodings that articles of this part of the world, and of the countries whose police and press are quoted, come in. */
const USUAL = (
  'utf-8 windows-1252 gb18030 big5 euc-kr shift_jis euc-jp iso-2022-jp iso-2022-kr utf-7 windows-874 windows-1258 windows-1251 koi8-r koi8-u ibm866 iso-8859-5 windows-1250 iso-8859-2 windows-1254 windows-1257 '
  + 'windows-1253 iso-8859-7 windows-1255 iso-8859-8 windows-1256 iso-8859-6 iso-8859-3 iso-8859-4 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 macintosh x-mac-cyrillic utf-16le utf-16be'
).split(' ')

/** Bytes that are decoded for a sample. */
const REACH = 32_768
/** UTF-16 units. */
const SAMPLE = 200
/** What stands before the first letter that tells encodings apart. */
const LEAD = 60
/** More of a text than this does not go missing in its own encoding; a sample's last letter may be cut in two. */
const BROKEN = 0.02

export interface ReadAs {
  /** An Encoding Standard label. */
  readonly label: string
  /** Some 200 characters of the text: from its beginning, or from where encodings begin to differ. */
  readonly sample: string
}

/** The encodings in which an article's original can be read, the likeliest first, each with how the text would read. Empty where there is no text in the bytes. */
export function encodingChoices(bytes: Uint8Array, format: Format): ReadAs[] {
  const main = format === 'mail' || format === 'mhtml' ? mainTextOf(bytes) : { bytes, declared: null, html: format === 'html' }
  if (main === null) return []
  const first = decode(main.bytes.subarray(0, REACH), { html: main.html, declared: main.declared }).encoding.label
  const labels = new Set([first, ...detectedEncodings(main.bytes), ...USUAL])
  const head = main.bytes.subarray(startOf(main.bytes, main.html))
  return [...labels].flatMap((label) => {
    const { text } = decodeAs(label, 'chosen', head.subarray(0, REACH))
    const shown = main.html ? withoutTags(text) : text
    if (label !== first && label !== 'utf-8' && shareBroken(shown) > BROKEN) return []
    return [{ label, sample: sampleOf(shown) }]
  })
}

/** A page's body is what is read; in UTF-16 its tag is not found, and its head read too. */
function startOf(bytes: Uint8Array, html: boolean): number {
  return html ? Math.max(0, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('<body')) : 0
}

function sampleOf(text: string): string {
  const line = canonicalLine(text)
  const differs = line.search(/[^\0-\x7F]/)
  return differs < SAMPLE - LEAD ? line.slice(0, SAMPLE) : `…${line.slice(differs - LEAD, differs - LEAD + SAMPLE)}`
}

/** Signs that no text holds: what could not be read, controls, and places without a character. */
function shareBroken(text: string): number {
  return text.length === 0 ? 0 : (text.match(/[\uFFFD\p{Cn}\p{Co}\x80-\x9F]/gu)?.length ?? 0) / text.length
}
