/** One message of a mailbox. */
export interface MboxMessage {
  /** The message as it was before the mailbox quoted it; the first `limit` bytes of one that is larger. */
  readonly bytes: Uint8Array
  /** Bytes it is long as a whole: more than `bytes` has, where it is larger than the limit. */
  readonly size: number
}

const LF = 10
const CR = 13
const QUOTE = 62 // ">"
const FROM = Buffer.from('From ')

/** A separator and the name of the field below it end within so many bytes. */
const LOOKAHEAD = 1200
/** Bytes before a line that are looked at: its signs of quoting, and whether a blank line stands above it. */
const LOOKBACK = 64

/** A separator ends with a date as of C's asctime; some programs put a time zone before or after the year, some leave it all out. */
const DATED = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{1,30}\d{1,2}:\d{2}/
const BARE = /^From \S*\s*$/
const FIELD = /^(?:[!-9;-~]{1,76}[ \t]*:|>From )/

/**
 * The messages of a mailbox in the format mboxrd, as its bytes come: memory is bounded by one message of `limit` bytes. A message begins below a line "From …" at the
 * very top, or one that ends in a date (or says nothing more and has a blank line above) with a field of a mail's header below. One sign of quoting before "From " is
 * taken away; every other byte stays, so that signatures hold. Content-Length is not looked at: it is often wrong. https://www.rfc-editor.org/rfc/rfc4155
 */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<MboxMessage> {
  const mailbox = new Mailbox(limit)
  for await (const chunk of chunks) yield* mailbox.read(chunk)
  yield* mailbox.end()
}

class Mailbox {
  private pending: Buffer = Buffer.alloc(0)
  /** Where in `pending` the bytes begin that are not yet given to a message. */
  private from = 0
  private search = 0
  private top = true
  private message: Message
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
    this.message = new Message(limit)
  }

  read(chunk: Uint8Array): MboxMessage[] {
    const dropped = Math.max(0, this.from - LOOKBACK)
    this.pending = Buffer.concat([this.pending.subarray(dropped), chunk])
    this.from -= dropped
    this.search -= dropped
    return this.split(false)
  }

  end(): MboxMessage[] {
    return [...this.split(true), ...this.finish()]
  }

  private split(last: boolean): MboxMessage[] {
    const finished: MboxMessage[] = []
    const { pending } = this
    for (;;) {
      const found = pending.indexOf(FROM, this.search)
      const sure = last ? pending.length : pending.length - (found === -1 ? LOOKBACK : LOOKAHEAD)
      if (found === -1 || found > sure) {
        this.give(found === -1 ? sure : found - LOOKBACK)
        this.search = Math.max(this.search, this.from)
        return finished
      }
      this.search = found + FROM.length
      let start = found
      while (start > this.from && pending[start - 1] === QUOTE && found - start < LOOKBACK / 2) start -= 1
      if (start > 0 && pending[start - 1] !== LF) continue
      if (start < found) {
        this.give(start)
        this.from = start + 1
      } else if (this.isSeparator(start)) {
        this.give(start)
        finished.push(...this.finish())
        const end = pending.indexOf(LF, start)
        this.from = end === -1 ? pending.length : end + 1
        this.search = this.from
      }
      this.top = false
    }
  }

  private isSeparator(start: number): boolean {
    const [line, below] = this.pending.toString('latin1', start, start + LOOKAHEAD).split('\n', 2)
    if (below === undefined) return this.top && start === 0
    if (this.top && start === 0) return true
    return FIELD.test(below) && (DATED.test(line!.slice(-64)) || (BARE.test(line!) && endsBlank(this.pending.subarray(0, start))))
  }

  private give(end: number): void {
    if (end <= this.from) return
    this.message.add(this.pending.subarray(this.from, end))
    this.from = end
    this.top = false
  }

  /** The blank line at the end is the mailbox's. */
  private finish(): MboxMessage[] {
    const { message } = this
    this.message = new Message(this.limit)
    return message.size === 0 ? [] : [message.done()]
  }
}

class Message {
  size = 0
  private readonly pieces: Uint8Array[] = []
  private kept = 0
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  add(bytes: Uint8Array): void {
    this.size += bytes.length
    const room = this.limit - this.kept
    if (room <= 0) return
    const piece = bytes.subarray(0, room)
    this.pieces.push(piece)
    this.kept += piece.length
  }

  done(): MboxMessage {
    const bytes = Buffer.concat(this.pieces)
    if (bytes.length < this.size || !endsBlank(bytes)) return { bytes, size: this.size }
    const end = bytes.length - (bytes.at(-2) === CR ? 2 : 1)
    return { bytes: bytes.subarray(0, end), size: end }
  }
}

/** Whether the last line is a blank one. */
function endsBlank(bytes: Uint8Array): boolean {
  return bytes.at(-1) === LF && (bytes.at(-2) === LF || (bytes.at(-2) === CR && bytes.at(-3) === LF))
}
