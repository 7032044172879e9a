import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzReader, mutationsOf } from '../testing-mutations.ts'
import { readForTest } from '../read-for-test.ts'
import { readMail } from './read-mail.ts'
import { takeUuencoded } from './uuencoded.ts'

/** Written by the `uu` module of Python 3.11. */
const GATE = ['begin 644 gate.txt', 'M5&AE(&=A=&4@;V8@=&AE(&UI;&P*"DUE;B!C86UE(&)Y(\'1H92!R:79E<B!A', 'K="!D87=N+"!A;F0@=&AE(&=A=&4@=V%S(\'-H=70@8F5H:6YD(\'1H96TN"@  ', ' ', 'end'].join('\n')
const TEXT = 'The gate of the mill\n\nMen came by the river at dawn, and the gate was shut behind them.\n'

const mail = (body: string): Buffer => Buffer.from(`From: dara@riverpost.example\nMessage-ID: <1@riverpost.example>\nDate: Tue, 29 Oct 1996 08:30:00 +0700\nSubject: The gate\n\n${body}`)
const files = (text: string): [string, string][] => takeUuencoded(text).files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])

function uuencode(bytes: Uint8Array, { blank, lost }: { readonly blank: ' ' | '`'; readonly lost: boolean }): string {
  const lines: string[] = []
  const sign = (bits: number): string => (bits === 0 ? blank : String.fromCharCode(bits + 32))
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45)
    let text = sign(line.length)
    for (let group = 0; group < line.length; group += 3) {
      const [a, b, c] = [line[group]!, line[group + 1] ?? 0, line[group + 2] ?? 0]
      text += [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63].map(sign).join('')
    }
    lines.push(lost ? text.trimEnd() : text)
  }
  return ['begin 600 a', ...lines, lost ? '' : blank, 'end'].join('\n')
}

describe('a file in the plain text of a mail', () => {
  it('is one of its own, and none of the text', async () => {
    const bytes = mail(`Here is what I wrote.\n\n${GATE}\n\nIt is all I have.\n`)
    expect((await readForTest(bytes, 'a.eml')).blocks.slice(-2)).toEqual(['paragraph: Here is what I wrote.', 'paragraph: It is all I have.'])
    const { enclosed = [] } = await readMail({ bytes, file: 'a.eml', password: null, encoding: null })
    expect(enclosed.map(({ name, bytes: inner }) => [name, Buffer.from(inner).toString()])).toEqual([['gate.txt', TEXT]])
  })

  it('is whatever was written, blanks lost or not', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.record({ blank: fc.constantFrom(' ' as const, '`' as const), lost: fc.boolean() }), (bytes, how) => {
      const { text, files: [file] } = takeUuencoded(`a\n${uuencode(bytes, how)}\nb`)
      expect(text).toBe('a\nb')
      expect(Buffer.from(file!.bytes).equals(bytes)).toBe(true)
    }))
  })

  it('may be one of several, in base64, and have a path for a name', () => {
    expect(files(`${GATE}\n${GATE.replace('gate.txt', 'C:\\old\\..note.txt')}`)).toEqual([['gate.txt', TEXT], ['note.txt', TEXT]])
    expect(files(`begin-base64 644 a.txt\r\n${Buffer.from(TEXT).toString('base64').replace(/.{60}(?=.)/g, '$&\r\n')}\r\n====\r\n`)).toEqual([['a.txt', TEXT]])
  })

  it.each([
    ['cut short', GATE.slice(0, -4)], ['a sentence', 'begin 644 times\nThe same song,\nend'], ['without rights', GATE.replace('644 ', '')], ['quoted', GATE.replace(/^/gm, '> ')], ['in base64 without an end', 'begin-base64 644 a\nVGhl\n'],
  ])('is left where it is no such file: %s', (_name, text) => {
    expect(takeUuencoded(text)).toEqual({ text, files: [] })
  })

  it('is read or left however it is broken', async () => {
    const twins = mutationsOf([mail(`A\n\n${GATE}\n\nB\n`)], ['begin 644 a\n', 'begin-base64 644 a\n', '====\n', '\nend\n', '`', 'M'])
    await expect(fuzzReader(readMail, twins, 500)).resolves.toMatchObject({ read: expect.any(Number) as number })
  })
})
