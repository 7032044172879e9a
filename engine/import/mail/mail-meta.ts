import type { MetaCandidate } from '../../../core/article/meta.ts'
import { edtfDate } from '../../../core/article/edtf-date.ts'
import { readDate } from '../date-text.ts'
import type { Part } from '../tidy.ts'
import { headerText, type HeaderHints } from './header-text.ts'
import type { MimePart } from './mime.ts'

/** Fields that stand above the text as they are written, so that who wrote to whom can be searched and cited. */
const SHOWN = ['From', 'Reply-To', 'To', 'Cc', 'Bcc', 'Date'] as const

export interface MailHead {
  readonly subject: string | null
  readonly parts: readonly Part[]
  readonly candidates: readonly MetaCandidate[]
}

/** What a mail's header says: the subject as headline, the fields for a reader, and the metadata. */
export function readMailHead(part: MimePart, hints: HeaderHints): MailHead {
  const field = (name: string): string => headerText(part.fields.filter(([other]) => other === name.toLowerCase()).map(([, value]) => value).join(', '), hints)
  const subject = field('Subject')
  const parts: Part[] = subject === '' ? [] : [{ kind: 'heading', level: 1, text: subject }]
  for (const name of SHOWN) {
    const value = field(name)
    if (value !== '' && !(name === 'Reply-To' && value === field('From'))) parts.push({ kind: 'paragraph', text: `${name}: ${value}` })
  }
  const candidates: MetaCandidate[] = []
  const add = (name: MetaCandidate['field'], value: string | null, confidence: MetaCandidate['confidence'] = 'high'): void => {
    if (value) candidates.push({ field: name, value, origin: 'mail-header', confidence })
  }
  add('title', subject)
  add('byline', senders(field('From')) ?? senders(field('Sender')))
  add('published', mailDate(field('Date')))
  // The first server on the way noted when it took the mail: the last of these fields.
  const received = part.fields.findLast(([name]) => name === 'received')?.[1].split(';').at(-1)
  if (received) add('published', mailDate(received.trim()), 'medium')
  add('url', /<(https?:\/\/[^<>\s]+)>/.exec(field('Archived-At'))?.[1] ?? null)
  add('language', /^[a-z]{2,3}(?:-[A-Za-z\d]+)*/.exec(field('Content-Language'))?.[0] ?? null, 'medium')
  return { subject: subject === '' ? null : subject, parts, candidates }
}

/** The names of who wrote: without addresses, unless one has no name. */
function senders(value: string): string | null {
  const names = mailboxes(value).map(({ name, address }) => (name === '' ? address : name)).filter((name) => name !== '')
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}

/** A list of addresses: "Dara Kim" <dara@example.org>, dara@example.org (Dara Kim), Press: a@b, c@d; */
function mailboxes(value: string): { name: string; address: string }[] {
  const pieces = value.slice(0, 10_000).match(/(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|\([^()]*\)|[^,;"<(]|["<(])+/g) ?? []
  return pieces.map((piece) => {
    const address = /<([^<>]*)>/.exec(piece)?.[1]?.trim() ?? /[^\s"<>(),;:]+@[^\s"<>(),;:]+/.exec(piece)?.[0] ?? ''
    const comment = /\(([^()]*)\)/.exec(piece)?.[1]?.trim() ?? ''
    const phrase = piece.replace(/<[^<>]*>?|\([^()]*\)/g, ' ').replace(address === '' ? /^$/ : address, ' ').replace(/\\(.)/g, '$1').replace(/^[\s"']+|[\s"']+$/g, '').replace(/\s+/g, ' ')
    return { name: phrase === '' || phrase === address ? comment : phrase, address }
  })
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = `(?<month>${MONTHS.join('|')})[a-z]*\\.?`
/** "29 Oct 2024", and as C's asctime writes it, with a time zone or without: "Oct 29 08:30:00 2024". */
const DATES = [new RegExp(`\\b(?<day>\\d{1,2})[\\s-]+${MONTH}[\\s-]+(?<year>\\d{2,4})\\b`, 'i'), new RegExp(`\\b${MONTH}\\s+(?<day>\\d{1,2})\\s+[\\d:]+\\s+(?:\\S+\\s+)?(?<year>\\d{4})\\b`, 'i')]

/** The day a mail was sent, in the sender's own zone, as written. Two digits of a year are those of RFC 5322. EDTF. */
function mailDate(value: string): string | null {
  const { day, month, year } = DATES.map((date) => date.exec(value)?.groups).find((groups) => groups !== undefined) ?? {}
  if (day === undefined || month === undefined || year === undefined) return readDate(value)
  const short = Number(year)
  const full = year.length === 2 ? (short < 50 ? 2000 : 1900) + short : year.length === 3 ? 1900 + short : short
  return edtfDate(full, MONTHS.indexOf(month.toLowerCase()) + 1, Number(day))
}
