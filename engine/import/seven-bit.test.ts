import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { decodeSevenBit, sevenBitLabel } from './seven-bit.ts'

const utf7 = (text: string): string | null => decodeSevenBit('utf-7', Buffer.from(text, 'latin1'))
const korean = (text: string): string | null => decodeSevenBit('iso-2022-kr', Buffer.from(text, 'latin1'))

/** As RFC 2152 has it, everything beyond letters and digits shifted, and each shift ended by a hyphen. */
function toUtf7(text: string): string {
  return text.replace(/[^A-Za-z\d \t\r\n]+/g, (signs) => (signs === '+' ? '+-' : `+${Buffer.from(signs, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`))
}

/** As RFC 1557 has it, from EUC-KR. */
function toIso2022Kr(euc: Uint8Array): string {
  const body = Buffer.from(euc).toString('latin1').replace(/[\x80-\xFF]+/g, (wide) => `\x0E${wide.replace(/./gs, (sign) => String.fromCharCode(sign.charCodeAt(0) & 127))}\x0F`)
  return `\x1B$)C\n${body}`
}

describe('UTF-7', () => {
  it('is read as Python 3.11 writes it, and as the RFC shows it', () => {
    expect(utf7('C+HtU-ng +IBM +i2ZluQ +2D3eAA a+-b')).toBe('Cổng – 警方 😀 a+b')
    expect(utf7('A+ImIDkQ. Hi Mom -+Jjo--! Item 3 is +AKM-1.')).toBe('A≢Α. Hi Mom -☺-! Item 3 is £1.')
  })

  it('is whatever was written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf7(toUtf7(text))).toBe(text)
    }))
  })

  it('leaves signs that open nothing, and marks what is broken', () => {
    expect(utf7('a + b, 1+, +')).toBe('a + b, 1+, +')
    expect(utf7('+i2Y')).toBe('警')
    expect(utf7('+i2Zl')).toBe('警\uFFFD')
    expect(utf7('caf\xE9')).toBe('caf\uFFFD')
  })
})

describe('ISO-2022-KR', () => {
  it('is read as Python 3.11 writes it', () => {
    expect(korean('\x1B$)C\x0ELmsL@L\x0F \x0E?T4Y\x0F\n\x0E0fB{\x0F')).toBe('警察이 왔다\n경찰')
  })

  it('is whatever was written, and ends with its line where the shift back is missing', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constant('a '), fc.constant('\n'), fc.constantFrom(...[0xb0a1, 0xb0e6, 0xc2fb, 0xc8fe].map((code) => new TextDecoder('euc-kr').decode(Uint8Array.of(code >> 8, code & 255)))))), (pieces) => {
      const bytes: number[] = []
      for (const piece of pieces) {
        const at = ['가', '경', '찰', '힝'].indexOf(piece)
        if (at === -1) bytes.push(...Buffer.from(piece))
        else bytes.push([0xb0, 0xb0, 0xc2, 0xc8][at]!, [0xa1, 0xe6, 0xfb, 0xfe][at]!)
      }
      expect(korean(toIso2022Kr(Uint8Array.from(bytes)))).toBe(`\n${pieces.join('')}`)
    }))
    expect(korean('\x1B$)C\x0E0fB{\nplain')).toBe('경찰\nplain')
  })
})

it('never fails', () => {
  fc.assert(fc.property(fc.uint8Array(), fc.constantFrom('utf-7', 'iso-2022-kr'), (bytes, label) => {
    expect(typeof decodeSevenBit(label, bytes)).toBe('string')
  }))
})

it('is known by the labels of mail, and taken from no page', () => {
  expect(['UTF-7', 'unicode-1-1-utf-7', 'csISO2022KR', ' iso-2022-kr ', 'utf-8', 'iso-2022-jp'].map(sevenBitLabel)).toEqual(['utf-7', 'utf-7', 'iso-2022-kr', 'iso-2022-kr', null, null])
  expect(decode(Buffer.from('+i2ZluQ'), { html: false, declared: 'utf-7' })).toEqual({ text: '警方', encoding: { label: 'utf-7', origin: 'declared' } })
  expect(decode(Buffer.from('<meta charset="utf-7">+i2ZluQ'), { html: true }).encoding.label).toBe('utf-8')
})
