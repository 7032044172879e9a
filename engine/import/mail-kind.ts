/** Fields that a mail's header has and that a person writes above an article as well. */
const WRITTEN = new Set(['from', 'to', 'cc', 'date', 'subject', 'reply-to', 'sender'])
/** Fields that only programs write. */
const MACHINE = new Set([
  'message-id', 'mime-version', 'received', 'return-path', 'content-type', 'content-transfer-encoding', 'delivered-to', 'dkim-signature', 'x-mailer', 'user-agent', 'references', 'in-reply-to',
  'authentication-results', 'snapshot-content-location', 'content-location', 'x-mozilla-status', 'x-gmail-labels', 'x-original-to', 'thread-index', 'list-unsubscribe', 'x-priority', 'bcc',
])
/** A mail's own form of date: "3 Nov 2024 10:00". */
const MAIL_DATE = /^(?:\w{3}, )?\d{1,2} \w{3} \d{2,4} \d{2}:\d{2}/
const FIELD = /^([!-9;-~]{1,76})[ \t]*:[ \t]*(.*)$/
/** The line above each mail of a mailbox ends with a date, or says nothing more. */
const SEPARATOR = /^From (?:.{0,200}\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{1,30}\d{1,2}:\d{2}.{0,40}|\S*\s*)$/

/** Characters of a header that are looked at. */
const REACH = 65_536

/**
 * Whether a text begins with the header of a mail: fields at its very start, at least two of which only programs write, or one of them beside some that people write too.
 * A plain article that begins with "From: …" and "Date: …" is none. `mbox` is a mailbox of such mails, `mhtml` a page saved as one. `head` is Latin-1.
 */
export function mailKind(head: string): 'mail' | 'mhtml' | 'mbox' | null {
  const text = head.slice(0, REACH).replace(/^ï»¿/, '').replace(/^(?:[ \t]*\r?\n)+/, '')
  if (text.startsWith('From ')) {
    const [separator = '', below = ''] = text.split(/\r?\n/, 2)
    return SEPARATOR.test(separator) && (FIELD.test(below) || below.startsWith('>From ')) ? 'mbox' : null
  }
  if (!/^[!-9;-~]{1,76}[ \t]*:/.test(text)) return null
  const fields = headerFields(text)
  return isMail(fields) ? (isSavedPage(fields, text) ? 'mhtml' : 'mail') : null
}

/** The fields of a header by their names in lower case, the first of each; folded lines joined. */
function headerFields(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  let last = ''
  for (const line of text.split(/\r?\n/)) {
    if (line === '') break
    if (/^[ \t]/.test(line) && last !== '') {
      fields.set(last, `${fields.get(last)!} ${line.trim()}`)
      continue
    }
    const [, name, value = ''] = FIELD.exec(line) ?? []
    if (name === undefined) return new Map()
    last = name.toLowerCase()
    if (!fields.has(last)) fields.set(last, value)
  }
  return fields
}

function isMail(fields: ReadonlyMap<string, string>): boolean {
  const machine = [...fields.keys()].filter((name) => MACHINE.has(name)).length
  const written = [...fields.keys()].filter((name) => WRITTEN.has(name)).length
  if (machine >= 2 || (machine === 1 && written >= 2)) return true
  return written >= 3 && MAIL_DATE.test(fields.get('date') ?? '') && (fields.get('from') ?? '').includes('@')
}

/** A browser says so; other programs leave out what only a sent mail has. A sent mail with pictures in its text is multipart/related as well. */
function isSavedPage(fields: ReadonlyMap<string, string>, text: string): boolean {
  if (fields.has('snapshot-content-location') || /\bsaved by\b/i.test(fields.get('from') ?? '')) return true
  const type = fields.get('content-type') ?? ''
  if (!/^multipart\/related/i.test(type) || ['to', 'received', 'delivered-to', 'message-id'].some((name) => fields.has(name))) return false
  return /^content-location:/im.test(text) || /text\/html/i.test(type) || /^content-type:\s*text\/html/im.test(text)
}
