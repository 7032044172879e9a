import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitMbox } from './split-mbox.ts'

const MB = 1024 * 1024

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function split(mailbox: string, sizes: readonly number[] = [65_536], limit = MB): Promise<string[]> {
  const found: string[] = []
  for await (const { bytes } of splitMbox(chunked(Buffer.from(mailbox), sizes), limit)) found.push(Buffer.from(bytes).toString())
  return found
}

/** As a mailbox program writes it: mboxrd. */
function join(messages: readonly string[]): string {
  return messages.map((message) => `From dara@riverpost.example Sun Oct 27 08:30:00 2024\n${message.replace(/^(>*From )/gm, '>$1')}\n`).join('')
}

const line = fc.oneof(
  fc.constantFrom('From the gate we saw buses', '>From the gate', '>>From x', 'From ', 'From - Mon Oct 28 08:00:00 2024', 'From: x', '', ' ', '>', '--=_part', 'a\r', 'XFrom y'),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
)
const message = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => `Subject: buses\n\n${lines.join('\n')}\n`)

describe('a mailbox', () => {
  it('gives back the messages it was made of, however its bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }), async (messages, sizes) => {
        expect(await split(join(messages), sizes)).toEqual(messages)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['line ends CRLF', 'From a@b.example Sun Oct 27 08:30:00 2024\r\nSubject: 1\r\n\r\nx\r\n\r\nFrom a@b.example Sun Oct 27 08:31:00 2024\r\nSubject: 2\r\n\r\ny\r\n', ['Subject: 1\r\n\r\nx\r\n', 'Subject: 2\r\n\r\ny\r\n']],
    ['a separator without anything', 'From \nSubject: 1\n\nx\n\nFrom \nSubject: 2\n\ny\n', ['Subject: 1\n\nx\n', 'Subject: 2\n\ny\n']],
    ['a time zone in the date', 'From 1@xxx Sun Oct 27 08:30:00 +0000 2024\nSubject: 1\n\nx\n\nFrom 2@xxx Sun Oct 27 08:31:00 +0700 2024\nSubject: 2\n\ny\n', ['Subject: 1\n\nx\n', 'Subject: 2\n\ny\n']],
    ['no blank line between messages', 'From - Sun Oct 27 08:30:00 2024\nSubject: 1\n\nx\nFrom - Sun Oct 27 08:31:00 2024\nSubject: 2\n\ny\n', ['Subject: 1\n\nx\n', 'Subject: 2\n\ny\n']],
    ['a sentence that was not quoted', 'From - Sun Oct 27 08:30:00 2024\nSubject: 1\n\nx\n\nFrom the gate they came\nNote: at 8\n', ['Subject: 1\n\nx\n\nFrom the gate they came\nNote: at 8\n']],
    ['a wrong Content-Length', 'From - Sun Oct 27 08:30:00 2024\nSubject: 1\nContent-Length: 900\n\nx\n\nFrom - Sun Oct 27 08:31:00 2024\nSubject: 2\n\ny\n', ['Subject: 1\nContent-Length: 900\n\nx\n', 'Subject: 2\n\ny\n']],
    ['no separator at all', 'Subject: 1\n\nx\n', ['Subject: 1\n\nx\n']],
    ['nothing', '', []],
  ])('%s', async (_name, mailbox, messages) => {
    expect(await split(mailbox)).toEqual(messages)
    expect(await split(mailbox, [1])).toEqual(messages)
  })

  it('cuts a message that is larger than the limit, tells its size, and goes on with the next', async () => {
    const large = `Subject: 1\n\n${'buses at the gate\n'.repeat(5000)}`
    const found: [number, number][] = []
    for await (const { bytes, size } of splitMbox(chunked(Buffer.from(join([large, 'Subject: 2\n\nsmall\n'])), [4096]), 1000)) found.push([bytes.length, size])
    expect(found).toEqual([[1000, large.length + 1], [18, 18]])
  })

  it('holds one message at a time: a mailbox of 400 MB with a mail of three million lines', { timeout: 60_000 }, async () => {
    const small = Buffer.from(join(['Subject: 1\n\nFour buses waited at the gate.\n']))
    const part = Buffer.from('Four buses waited at the gate of the estate on Tuesday.\n'.repeat(1200))
    async function* mailbox(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < 1000; at += 1) yield small
      yield Buffer.from('From - Sun Oct 27 08:30:00 2024\nSubject: long\n\n')
      for (let at = 0; at < 6000; at += 1) yield part
      yield small
    }
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    let count = 0
    for await (const { bytes } of splitMbox(mailbox(), MB)) {
      count += 1
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
      expect(bytes.length).toBeLessThanOrEqual(MB)
    }
    expect(count).toBe(1002)
    expect(most).toBeLessThan(200 * MB)
  })
})
