import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseToUnicode } from './to-unicode.ts'
import { tokens } from './tokens.ts'

function strings(stream: string): string[] {
  return [...tokens(stream)].flatMap((token) => (token.kind === 'string' ? [token.bytes] : []))
}

describe('tokens', () => {
  it('reads operators with their operands', () => {
    expect([...tokens('/F1 10.5 Tf % a note\n[(a) -20 <62>] TJ')]).toEqual([
      { kind: 'name', name: 'F1' }, { kind: 'number', value: 10.5 }, { kind: 'operator', name: 'Tf' },
      { kind: 'array', items: [{ kind: 'string', bytes: 'a' }, { kind: 'number', value: -20 }, { kind: 'string', bytes: 'b' }] },
      { kind: 'operator', name: 'TJ' },
    ])
  })

  it.each([
    ['(a\\)b(c)d)', 'a)b(c)d'], ['(\\101\\53\\n)', 'A+\n'], ['(a\\\nb)', 'ab'], ['(a\\\r\nb)', 'ab'], ['<4 1 4>', 'A@'], ['()', ''],
  ])('reads the string %j', (stream, bytes) => {
    expect(strings(stream)).toEqual([bytes])
  })

  it('passes over dictionaries and inline images', () => {
    const shown = [...tokens('/Span <</ActualText (x) /K <</A 1>>>> BDC BI /W 1 ID (no) Tj\nEI (yes) Tj')]
    expect(shown.filter(({ kind }) => kind === 'string')).toEqual([{ kind: 'string', bytes: 'yes' }])
  })

  it('comes to an end on anything', () => {
    const signs = fc.array(fc.constantFrom('(', ')', '<', '>', '[', ']', '<<', '>>', '\\', ' ', 'ID', '%'), { maxLength: 30 }).map((list) => list.join(''))
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), signs, (noise, more) => {
      for (const stream of [noise, more, noise + more]) expect([...tokens(stream)].length).toBeLessThanOrEqual(stream.length)
    }))
  })
})

describe('parseToUnicode', () => {
  it('knows single codes, ranges and lists', () => {
    const { textOf } = parseToUnicode(
      '1 beginbfchar <0003> <00660066> endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0061> <00620063>] endbfrange', 2,
    )
    expect([0x03, 0x11, 0x12, 0x21, 0x13].map(textOf)).toEqual(['ff', 'B', 'C', 'bc', null])
  })
})
