import { describe, expect, it } from 'vitest'
import { decode, type Decoded } from './decode.ts'

const plain = (bytes: Uint8Array | readonly number[]) => flat(decode(Uint8Array.from(bytes), { html: false }))

function flat({ text, encoding }: Decoded): { text: string; encoding: string } {
  return { text, encoding: encoding.label }
}

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    const text = 'ភ្នំពេញ — 金边'
    expect(plain(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' })
    expect(plain(Buffer.from(`\uFEFF${text}`))).toEqual({ text, encoding: 'utf-8' })
  })

  it('reads UTF-16 by its mark, and plain letters without one', () => {
    const text = 'Kampot, ភ្នំពេញ'
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect(plain(little)).toEqual({ text, encoding: 'utf-16le' })
    expect(plain(Buffer.from(little).swap16())).toEqual({ text, encoding: 'utf-16be' })
    expect(plain(Buffer.from('Kampot, Tuesday', 'utf16le'))).toEqual({ text: 'Kampot, Tuesday', encoding: 'utf-16le' })
    expect(plain(Buffer.from('Kampot, Tuesday!', 'utf16le').swap16())).toEqual({ text: 'Kampot, Tuesday!', encoding: 'utf-16be' })
  })

  it('keeps a UTF-8 text in which a byte is broken', () => {
    const bytes = Buffer.from('អ្នកជិតខាងបានប្រាប់ថា ទ្វារត្រូវបានបិទ')
    bytes[7] = 0xff
    const { text, encoding } = plain(bytes)
    expect(encoding).toBe('utf-8')
    expect(text.match(/\uFFFD/g)?.length).toBeLessThan(4)
    expect(text).toContain('ទ្វារត្រូវបានបិទ')
  })

  it('reads windows-1252 with its quotes and dashes', () => {
    const text = plain([0x93, ...Buffer.from('We slept on the floor,'), 0x94, ...Buffer.from(' she said '), 0x96, ...Buffer.from(' the caf'), 0xe9, ...Buffer.from(' owner didn'), 0x92, ...Buffer.from('t.')])
    expect(text).toEqual({ text: '“We slept on the floor,” she said – the café owner didn’t.', encoding: 'windows-1252' })
  })

  it.each([
    ['gb18030', 'vq+3vdbctv7Jz87nvfjI67mxsrzK0L280ru0ptPQzqfHvbXE0KHH+KOssNHSu7DZy8TKrsP7uaTIy7T4yc+087DNoaPB2r7Ty7WjrLTzw8W007S6zOzG8L7N0rvWsbnY18Whow==',
      '警方周二上午进入贡布市郊一处有围墙的小区，把一百四十名工人带上大巴。邻居说，大门从春天起就一直关着。'],
    ['euc-kr', 'sObC+8DMIMitv+TAzyC/wMD8IMSvxv0gv9yw+8DHIMHWxcO03MH2v6Egtem+7rChILPrtb/A2rimILn2vbq/oSDFwr/8tNkuIMDMv/S16cC6ILmuwMwgtN3H9CDA1r76tNmw7SC4u8fftNku',
      '경찰이 화요일 오전 캄폿 외곽의 주택단지에 들어가 노동자를 버스에 태웠다. 이웃들은 문이 닫혀 있었다고 말했다.'],
    ['big5', 'xLWk6LZnpEekV6TItmmkSrBepaylq62lpECzQqazs/LA8Kq6qsCwz6FBp+KkQKbKpXykUaZXpHWkSLFhpFek2qRooUM=', '警方週二上午進入貢布市郊一處有圍牆的社區，把一百四十名工人帶上巴士。'],
    ['shift_jis', 'jHiOQILNic6XapP6gsySqYFBg0qDk4N8g2KDZ414ik+CzI9ake6SboLJk/yC6IFBmEqTrY7SgvCDb4NYgsmP5oK5gr2BQg==', '警察は火曜日の朝、カンポット郊外の住宅地に入り、労働者をバスに乗せた。'],
    ['windows-1251', 'z+7r6Pbo/yDi7iDi8u7w7ejqIPPy8O7sIOLu+OvgIOIg5ujr7ukg6u7s7+vl6vEg7+7kIMrg7O/u8u7sIOgg4vvi5evgIPDg4e736PUu',
      'Полиция во вторник утром вошла в жилой комплекс под Кампотом и вывела рабочих.'],
    ['windows-874', '4Kjp0su56dK31ejgounStcPHqKTpucvB2ei66dK5qNG0ysPDt9XowdWh0+G+p8XpzcHDzbq5zaHgwdfNp6HRwbvNteDB1+jN4Krp0sfRuc3Rp6TSww==',
      'เจ้าหน้าที่เข้าตรวจค้นหมู่บ้านจัดสรรที่มีกำแพงล้อมรอบนอกเมืองกัมปอตเมื่อเช้าวันอังคาร'],
  ])('tells %s by the bytes alone', (encoding, base64, text) => {
    expect(plain(Buffer.from(base64, 'base64'))).toEqual({ text, encoding })
  })

  it('takes Thai for Thai and Chinese for Chinese with Latin words between', () => {
    const thai = Buffer.concat([Buffer.from('Mango Park, '), Buffer.from('4Kjp0su56dK31ejgounStcPHqKTpuQ==', 'base64'), Buffer.from(' (2024)')])
    expect(plain(thai)).toEqual({ text: 'Mango Park, เจ้าหน้าที่เข้าตรวจค้น (2024)', encoding: 'windows-874' })
    const chinese = Buffer.concat([Buffer.from('Mango Park, '), Buffer.from('vq+3vdbctv7Jz87nvfjI67mxsrzK0L280ru0ptPQzqfHvbXE0KHH+A==', 'base64')])
    expect(plain(chinese)).toEqual({ text: 'Mango Park, 警方周二上午进入贡布市郊一处有围墙的小区', encoding: 'gb18030' })
  })

  it('believes a page that declares its encoding, unless the bytes cannot be that', () => {
    const declared = (charset: string, bytes: readonly number[]) =>
      flat(decode(Uint8Array.from([...Buffer.from(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>`), ...bytes]), { html: true }))
    expect(declared('iso-8859-2', [0xb1, 0xb9])).toMatchObject({ encoding: 'iso-8859-2', text: expect.stringContaining('ąš') as string })
    expect(declared('iso-8859-1', [0x93, 0xe9, 0x94]).text).toContain('“é”')
    expect(declared('big5', [...Buffer.from('ភ្នំពេញ')]).encoding).toBe('utf-8')
    expect(declared('no-such-charset', [0xe9]).text.endsWith('é')).toBe(true)
  })
})
